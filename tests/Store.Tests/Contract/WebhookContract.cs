using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>Webhooks: who delivers, what becomes of the consumer, and what is known of what could not be delivered.</summary>
public abstract class WebhookContract : StoreContract
{
    private static readonly Caller Desk = new() { Audience = Audience.Health, Region = RegionCode.Parse("330100"), Purpose = Purpose.IndustryFollowUp, Post = "clerk", Subject = "desk", ExpiresAt = DateTimeOffset.MaxValue };

    [Fact]
    public async Task Whoever_begins_last_delivers_and_the_one_before_can_neither_send_nor_write()
    {
        await VerifiedAsync();
        var first = (await Store.WebhookRuns.BeginAsync("desk", "c", Cancel))!;
        var second = (await (await AnotherNodeAsync()).WebhookRuns.BeginAsync("desk", "c", Cancel))!;

        await Store.WebhookRuns.FailedAsync(first, 1, 3, "HTTP 500", DateTimeOffset.MaxValue, Cancel);
        await Store.WebhookRuns.BuryAsync(first, Letter(1), Cancel);
        await Store.WebhookRuns.HaltAsync(first, WebhookHalt.Stopped, "GONE", Cancel);

        Assert.Null(await Store.WebhookRuns.SecretsAsync(first, Cancel));
        Assert.NotNull(await Store.WebhookRuns.SecretsAsync(second, Cancel));
        Assert.Equal((WebhookState.Active, 0), ((await FindAsync()).State, (await FindAsync()).Attempts));
        Assert.Empty(await LettersAsync());
    }

    [Fact]
    public async Task Who_registered_it_is_kept_and_every_change_ends_what_runs()
    {
        await VerifiedAsync();
        foreach (var change in (Func<Task>[])
            [() => Store.Webhooks.PauseAsync("desk", "c", Cancel), () => Store.Webhooks.ResumeAsync("desk", "c", Cancel), () => Store.Webhooks.RetryAsync("desk", "c", null, Cancel), () => Store.Webhooks.RegisterAsync(Draft, Cancel)])
        {
            await Store.Webhooks.ResumeAsync("desk", "c", Cancel);
            var running = (await Store.WebhookRuns.BeginAsync("desk", "c", Cancel))!;
            Assert.Equal(Desk, running.Caller);
            await change();
            Assert.Null(await Store.WebhookRuns.SecretsAsync(running, Cancel));
        }
        Assert.True(await Store.Webhooks.RemoveAsync("desk", "c", Cancel));
        Assert.Null(await Store.WebhookRuns.BeginAsync("desk", "c", Cancel));
        Assert.Empty(await Store.WebhookRuns.AllAsync(Cancel));
    }

    [Fact]
    public async Task A_stream_that_takes_the_consumer_over_pauses_it_and_resuming_takes_it_back()
    {
        await VerifiedAsync();
        var running = (await Store.WebhookRuns.BeginAsync("desk", "c", Cancel))!;
        var stream = (await OpenAsync(takesTurn: true)).Consumer!;
        Assert.False(await Store.Consumers.HoldsAsync(stream with { Turn = running.Turn }, Cancel));

        Assert.Null(await Store.WebhookRuns.BeginAsync("desk", "c", Cancel));
        Assert.Equal(WebhookState.Paused, (await FindAsync()).State);
        Assert.StartsWith("CONSUMER_TAKEN_OVER", (await FindAsync()).LastError, StringComparison.Ordinal);

        await Store.Webhooks.ResumeAsync("desk", "c", Cancel);
        var again = (await Store.WebhookRuns.BeginAsync("desk", "c", Cancel))!;
        Assert.False(await Store.Consumers.HoldsAsync(stream, Cancel));
        Assert.True(await Store.Consumers.HoldsAsync(stream with { Turn = again.Turn }, Cancel));
    }

    [Fact]
    public async Task What_was_given_up_is_behind_the_consumer_and_not_acknowledged_until_it_was_taken()
    {
        await AcceptedAsync(Given.Registration(1));
        await VerifiedAsync();
        var running = (await Store.WebhookRuns.BeginAsync("desk", "c", Cancel))!;
        await Store.Consumers.DeliveredAsync([new Delivery(1, "desk", "c", 1, Audience.Health, Desk.Region, null, DateTimeOffset.UtcNow)], Cancel);
        await Store.WebhookRuns.FailedAsync(running, 1, 3, "HTTP 500", DateTimeOffset.UtcNow, Cancel);
        Assert.Equal((WebhookState.Failing, 3, 1), ((await FindAsync()).State, (await FindAsync()).Attempts, (await FindAsync()).AttemptedPlace));

        await Store.WebhookRuns.BuryAsync(running, Letter(1), Cancel);

        Assert.Equal(WebhookState.Active, (await FindAsync()).State);
        Assert.Equal(1, (await Store.Consumers.FindAsync("desk", "c", Cancel))!.Acknowledged.Place);
        Assert.Equal(("V1", 4, false), (Assert.Single(await LettersAsync()).Event, (await LettersAsync())[0].Attempts, (await LettersAsync())[0].Asked));
        Assert.Equal(1, (await Store.Webhooks.DeadAsync(Cancel))[("desk", "c")]);
        Assert.Null(await AcknowledgedAsync());

        await Store.Webhooks.RetryAsync("desk", "c", ["V1"], Cancel);
        Assert.True((await LettersAsync())[0].Asked);
        await Store.WebhookRuns.ResentAsync(running, Letter(1), "HTTP 503", Cancel);
        Assert.Equal(("HTTP 503", 5, false), ((await LettersAsync())[0].LastError, (await LettersAsync())[0].Attempts, (await LettersAsync())[0].Asked));
        Assert.Null(await AcknowledgedAsync());
        await Store.WebhookRuns.ResentAsync(running, Letter(1), null, Cancel);
        Assert.Empty(await LettersAsync());
        Assert.NotNull(await AcknowledgedAsync());
    }

    [Fact]
    public async Task A_new_secret_signs_beside_the_former_and_nobody_finds_either_in_the_database()
    {
        var first = await VerifiedAsync();
        var second = (await Store.Webhooks.RotateSecretAsync("desk", "c", Cancel))!.Value.Secret;
        var third = (await Store.Webhooks.RotateSecretAsync("desk", "c", Cancel))!.Value.Secret;
        var running = (await Store.WebhookRuns.BeginAsync("desk", "c", Cancel))!;

        Assert.Equal([third, second], (await Store.WebhookRuns.SecretsAsync(running, Cancel))!.Select(s => $"whsec_{Convert.ToBase64String(s)}"));
        Assert.NotEqual(first, second);
        foreach (var secret in (string[])[first, second, third]) Assert.Equal(["0"], await Sql.ReadAsync(ConnectionString, $"SELECT COUNT(*) FROM webhooks WHERE document LIKE '%{secret[6..20]}%' OR url LIKE '%{secret[6..20]}%'"));
        Assert.Null(await Store.Webhooks.RotateSecretAsync("desk", "other", Cancel));

        await Store.Webhooks.RegisterAsync(Draft, Cancel);
        Assert.Equal(WebhookState.Unverified, (await FindAsync()).State);
        Assert.Single((await Store.WebhookRuns.SecretsAsync((await Store.WebhookRuns.BeginAsync("desk", "c", Cancel))!, Cancel))!);
    }

    private static WebhookDraft Draft => new(Desk, "c", new Uri("https://desk.example.org/"), "subscription { events(consumer: \"c\") { id } }", null);

    private static DeadLetter Letter(long place) => new("c", $"V{place}", new ConsumerPlace(place, (int)place), 4, "HTTP 500", DateTimeOffset.UtcNow, false);

    private Task<ConsumerOpening> OpenAsync(bool takesTurn) => Store.Consumers.OpenAsync(new ConsumerClaim(Desk, "c", "events", "{}", 1), takesTurn ? null : default(ConsumerPlace), takesTurn, 0, Cancel);

    private async Task<string> VerifiedAsync()
    {
        await OpenAsync(takesTurn: false);
        var (_, secret) = await Store.Webhooks.RegisterAsync(Draft, Cancel);
        await Store.WebhookRuns.VerifiedAsync((await Store.WebhookRuns.BeginAsync("desk", "c", Cancel))!, Cancel);
        return secret;
    }

    private async Task<Webhook> FindAsync() => (await Store.Webhooks.FindAsync("desk", "c", Cancel))!;

    private Task<IReadOnlyList<DeadLetter>> LettersAsync() => Store.Webhooks.DeadLettersAsync("desk", ["c"], Cancel);

    /// <summary>When the consumer acknowledged the first event, once it has also acknowledged what is behind it.</summary>
    private async Task<DateTimeOffset?> AcknowledgedAsync()
    {
        await Store.Consumers.DeliveredAsync([new Delivery(2, "desk", "c", 2, Audience.Health, Desk.Region, null, DateTimeOffset.UtcNow)], Cancel);
        await Store.Consumers.AcknowledgeAsync("desk", "c", new ConsumerPlace(2, 2), Cancel);
        var happened = (await Store.Receipts.FindAsync((await EventsAsync(Scope.Everything))[0].Id, Cancel))!;
        return Assert.Single(await Store.Receipts.OfAsync(happened, [Desk.Region], Cancel)).AcknowledgedAt;
    }
}

public sealed class WebhooksOnSqlite : WebhookContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class WebhooksOnPostgres(Cluster cluster) : WebhookContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
