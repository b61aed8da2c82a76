using Hub.Domain;
using Hub.Store;
using Microsoft.AspNetCore.Http;

namespace Hub.EndToEnd;

/// <summary>What a receiver gets: each event once it has proved that it wants them, in order, signed, again until it takes it, and never in nobody's right.</summary>
public sealed class WebhookDeliveries(WebhookHub hub) : IClassFixture<WebhookHub>
{
    private const int TheLast = 4;

    [Fact]
    public async Task Events_come_in_order_and_signed_once_the_challenge_is_answered()
    {
        await using var client = await WebhookClient.GrantedAsync(hub, "ordered");
        await using var receiver = await Receiver.StartAsync();
        receiver.IsWilling = false;
        var secret = await client.RegisterAsync(receiver);
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", secret);
        var expected = await client.SuspendAsync(3);
        await receiver.UntilAsync(r => r.All.Count > 0);
        Assert.Contains((await client.WebhookAsync()).GetProperty("state").GetString(), (string[])["UNVERIFIED", "STOPPED"]);
        receiver.IsWilling = true;
        await client.DoAsync("""resumeWebhook(consumer: "desk") { state }""");
        expected.AddRange(await client.SuspendAsync(3));

        var taken = await receiver.UntilAsync(r => r.Taken.Count >= expected.Count);

        Assert.Equal(expected, taken.Select(p => p.Person));
        Assert.Equal(Enumerable.Range(1, expected.Count), taken.Select(p => p.Number));
        Assert.All(receiver.All, p => Assert.True(p.IsSignedWith(secret)));
        Assert.All(taken, p => Assert.Equal((p.Event.GetProperty("id").GetString(), "hub.status_changed"), (p.Id, p.Json.GetProperty("type").GetString())));
        Assert.True(receiver.All.TakeWhile(p => !p.IsChallenge || p.Status != 200).All(p => p.IsChallenge));
        Assert.Equal("ACTIVE", (await client.WebhookAsync()).GetProperty("state").GetString());
        Assert.DoesNotContain(secret["whsec_".Length..], hub.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(secret["whsec_".Length..], (await client.WebhookAsync()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_comes_again_under_the_same_id_and_nothing_overtakes_it()
    {
        await using var client = await WebhookClient.GrantedAsync(hub, "failing");
        await using var receiver = await Receiver.StartAsync();
        var left = 2;
        receiver.Answer = (http, _) =>
        {
            http.Response.StatusCode = Interlocked.Decrement(ref left) >= 0 ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
            return Task.CompletedTask;
        };
        await client.RegisterAsync(receiver);
        var expected = await client.SuspendAsync(3);

        var taken = await receiver.UntilAsync(r => r.Taken.Count >= 3);

        Assert.Equal(expected, taken.Select(p => p.Person));
        var events = receiver.All.Where(p => !p.IsChallenge).Select(p => p.Id).ToList();
        Assert.Equal([taken[0].Id, taken[0].Id, taken[0].Id, taken[1].Id, taken[2].Id], events);
    }

    [Fact]
    public async Task What_is_never_taken_is_given_up_and_the_stream_goes_on_until_it_is_asked_for_again()
    {
        await using var client = await WebhookClient.GrantedAsync(hub, "dead");
        await using var receiver = await Receiver.StartAsync();
        var refused = "";
        receiver.Answer = (http, posted) =>
        {
            if (refused.Length == 0) refused = posted.Id;
            http.Response.StatusCode = posted.Id == refused ? StatusCodes.Status307TemporaryRedirect : StatusCodes.Status200OK;
            http.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        };
        await client.RegisterAsync(receiver);
        var expected = await client.SuspendAsync(2);
        var taken = await receiver.UntilAsync(r => r.Taken.Count >= 1);

        Assert.Equal(expected[1], Assert.Single(taken).Person);
        Assert.Equal(TheLast, receiver.All.Count(p => p.Id == refused));
        var letters = (await client.WebhookAsync()).GetProperty("deadLetters");
        var letter = letters.GetProperty("nodes")[0];
        Assert.Equal((1, refused, 1, TheLast, "HTTP 307"), (letters.GetProperty("totalCount").GetInt32(), letter.GetProperty("event").GetString(), letter.GetProperty("number").GetInt32(), letter.GetProperty("attempts").GetInt32(), letter.GetProperty("lastError").GetString()));
        Assert.Null(await AcknowledgedAsync(refused));

        (var dead, refused) = (refused, "nothing any more");
        await client.DoAsync("""retryDeadLetters(consumer: "desk") { state }""");
        taken = await receiver.UntilAsync(r => r.Taken.Count >= 2);

        Assert.Equal((dead, 1, expected[0]), (taken[1].Id, taken[1].Number, taken[1].Person));
        while ((await client.WebhookAsync()).GetProperty("deadLetters").GetProperty("totalCount").GetInt32() > 0) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.NotNull(await AcknowledgedAsync(dead));
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_left_alone_and_one_that_wants_to_be_is_for_as_long()
    {
        await using var client = await WebhookClient.GrantedAsync(hub, "gone");
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = (http, _) =>
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "7200";
            return Task.CompletedTask;
        };
        await client.RegisterAsync(receiver);
        await client.SuspendAsync();
        var failing = await client.UntilAsync("FAILING");
        Assert.Equal("HTTP 503", failing.GetProperty("lastError").GetString());
        Assert.True(failing.GetProperty("nextAttemptAt").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddHours(1));

        receiver.Answer = (http, _) =>
        {
            http.Response.StatusCode = StatusCodes.Status410Gone;
            return Task.CompletedTask;
        };
        await client.DoAsync("""resumeWebhook(consumer: "desk") { state }""");
        Assert.StartsWith("GONE", (await client.UntilAsync("STOPPED")).GetProperty("lastError").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_that_is_withdrawn_stops_it_and_nothing_more_leaves()
    {
        await using var client = await WebhookClient.GrantedAsync(hub, "withdrawn");
        await using var receiver = await Receiver.StartAsync();
        await client.RegisterAsync(receiver);
        await client.SuspendAsync();
        await receiver.UntilAsync(r => r.Taken.Count == 1);
        await client.InStoreAsync(store => store.Clients.RevokeAsync(client.Subject, "contract ended", "tests", CancellationToken.None));
        Webhook? webhook;
        while ((webhook = await FindAsync(client))!.State != WebhookState.Stopped) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.StartsWith("GRANT_REVOKED", webhook.LastError, StringComparison.Ordinal);

        await using var other = await WebhookClient.GrantedAsync(hub, "witness");
        await using var witness = await Receiver.StartAsync();
        await other.RegisterAsync(witness);
        await other.SuspendAsync();
        await witness.UntilAsync(r => r.Taken.Count == 1);
        Assert.Single(receiver.Taken);
    }

    [Fact]
    public async Task A_grant_that_is_narrowed_below_what_is_asked_for_stops_it_before_the_next_event_leaves()
    {
        await using var client = await WebhookClient.GrantedAsync(hub, "narrowed-desk");
        await using var receiver = await Receiver.StartAsync();
        await client.RegisterAsync(receiver);
        await client.SuspendAsync();
        await receiver.UntilAsync(r => r.Taken.Count == 1);
        await client.InStoreAsync(async store =>
        {
            var grant = (await store.Clients.ListAsync(CancellationToken.None)).Single(g => g.Client == client.Subject);
            return await store.Clients.NarrowAsync(grant.Id, new GrantNarrowing { Without = FieldSet.Parse("Practitioner.codes") }, "tests", CancellationToken.None);
        });

        await client.SuspendAsync();

        Assert.StartsWith("NOT_SHARED", (await client.UntilAsync("STOPPED")).GetProperty("lastError").GetString(), StringComparison.Ordinal);
        Assert.Single(receiver.Taken);
    }

    [Fact]
    public async Task For_a_day_both_secrets_sign()
    {
        await using var client = await WebhookClient.GrantedAsync(hub, "rotating");
        await using var receiver = await Receiver.StartAsync();
        var first = await client.RegisterAsync(receiver);
        await client.UntilAsync("ACTIVE");
        var second = (await client.DoAsync("""rotateWebhookSecret(consumer: "desk") { secret }""")).GetProperty("rotateWebhookSecret").GetProperty("secret").GetString()!;
        await client.SuspendAsync();

        var posted = Assert.Single(await receiver.UntilAsync(r => r.Taken.Count == 1));

        Assert.NotEqual(first, second);
        Assert.True(posted.IsSignedWith(first) && posted.IsSignedWith(second));
    }

    [Fact]
    public async Task A_socket_that_is_opened_for_the_consumer_pauses_it_until_it_is_resumed()
    {
        await using var client = await WebhookClient.GrantedAsync(hub, "taken");
        await using var receiver = await Receiver.StartAsync();
        await client.RegisterAsync(receiver);
        await client.UntilAsync("ACTIVE");
        await client.SuspendAsync();
        await receiver.UntilAsync(r => r.Taken.Count == 1);
        string person;
        await using (var socket = await GraphQLSocket.OpenAsync(hub.Address, client.Token))
        {
            await socket.SubscribeAsync("1", WebhookClient.Document, new { region = "330106" });
            var paused = await client.UntilAsync("PAUSED");
            Assert.StartsWith("CONSUMER_TAKEN_OVER", paused.GetProperty("lastError").GetString(), StringComparison.Ordinal);
            person = await client.SuspendAsync();
            // What was taken and not yet acknowledged comes again.
            while ((await socket.NextAsync("statusChanged")).GetProperty("number").GetInt32() < 2) { }
        }
        await client.DoAsync("""resumeWebhook(consumer: "desk") { state }""");
        // What the socket received and did not acknowledge comes again.
        Assert.Contains((person, 2), (await receiver.UntilAsync(r => r.Taken.Any(p => p.Number == 2))).Select(p => (p.Person, p.Number)));
    }

    [Fact]
    public async Task One_that_wakes_after_its_consumer_was_taken_over_sends_nothing_and_ends_no_socket()
    {
        await using var client = await WebhookClient.GrantedAsync(hub, "late");
        await using var receiver = await Receiver.StartAsync();
        await client.RegisterAsync(receiver);
        await client.UntilAsync("ACTIVE");
        receiver.Answer = (http, _) =>
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "4";
            return Task.CompletedTask;
        };
        await client.SuspendAsync();
        await client.UntilAsync("FAILING");
        var sent = receiver.All.Count;
        await using var socket = await GraphQLSocket.OpenAsync(hub.Address, client.Token);
        await socket.SubscribeAsync("1", WebhookClient.Document, new { region = "330106" });
        Assert.Equal(1, (await socket.NextAsync("statusChanged")).GetProperty("number").GetInt32());

        var paused = await client.UntilAsync("PAUSED");

        Assert.StartsWith("CONSUMER_TAKEN_OVER", paused.GetProperty("lastError").GetString(), StringComparison.Ordinal);
        Assert.Equal((sent, 0), (receiver.All.Count, paused.GetProperty("deadLetters").GetProperty("totalCount").GetInt32()));
        await client.SuspendAsync();
        Assert.Equal(2, (await socket.NextAsync("statusChanged")).GetProperty("number").GetInt32());
    }

    private static Task<Webhook?> FindAsync(WebhookClient client) => client.InStoreAsync(store => store.Webhooks.FindAsync(client.Subject, "desk", CancellationToken.None));

    /// <summary>When the department acknowledged the event, as coverage tells it.</summary>
    private async Task<string?> AcknowledgedAsync(string id)
    {
        var agency = await hub.TokenAsync("INSURANCE", "330100", "FUND_SUPERVISION");
        var data = await hub.DataAsync(agency, "query($event: ID!) { coverage(event: $event) { recipients { audience region consumer sentAt acknowledgedAt } } }", new { @event = id });
        var desks = data.GetProperty("coverage").GetProperty("recipients").EnumerateArray().Where(r => r.GetProperty("audience").GetString() == "HEALTH" && r.GetProperty("region").GetString() == "330106");
        return desks.Select(r => r.GetProperty("acknowledgedAt").GetString()).Max();
    }
}
