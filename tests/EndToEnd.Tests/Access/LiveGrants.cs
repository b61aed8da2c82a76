using System.Net;
using Hub.Configuration;
using Hub.Domain;
using Hub.Store;
using People = Hub.Running.People;

namespace Hub.EndToEnd;

/// <summary>What an operator gives, narrows and takes back while hubs run: heard within moments, on connections that are open too.</summary>
public sealed class LiveGrants(PostgresHub hub) : IClassFixture<PostgresHub>
{
    private const string Events = "subscription { events { number kind region practitioner { codes } ... on AccessChanged { detail } } }";
    private const string Viewer = "{ viewer { region purpose fields { type field } } }";

    [Fact]
    public async Task A_narrowed_grant_is_heard_in_the_stream_which_then_goes_on_in_number_with_what_is_left()
    {
        var grant = await GiveAsync("narrowed", "000000");
        var token = Token("narrowed", "000000");
        await using var socket = await GraphQLSocket.OpenAsync(hub.Address, token);
        await socket.SubscribeAsync("s", Events);
        await RegisteredAsync(socket, People.TaiyuanHospital, "140105", 1);

        await NarrowAsync(grant, new GrantNarrowing { Region = RegionCode.Parse("330000"), Without = FieldSet.Parse("Practitioner.name") });
        var changed = await socket.NextAsync("events");
        Assert.Equal("ACCESS_CHANGED 2", $"{changed.GetProperty("kind")} {changed.GetProperty("number")}");
        Assert.Contains("region 330000, before 000000", changed.GetProperty("detail").GetString(), StringComparison.Ordinal);

        // The one in another province would come first, if it came.
        await SubmitAsync(People.TaiyuanHospital, "140105");
        await RegisteredAsync(socket, People.HangzhouHospital, "330106", 3);
        var viewer = (await hub.DataAsync(token, Viewer)).GetProperty("viewer");
        Assert.Equal("330000", viewer.GetProperty("region").GetString());
        Assert.DoesNotContain(viewer.GetProperty("fields").EnumerateArray(), f => f.GetProperty("type").GetString() == "Practitioner" && f.GetProperty("field").GetString() == "name");
        Assert.Equal("NOT_SHARED", await CodeAsync(token, "{ practitioners { nodes { name } } }"));
    }

    [Fact]
    public async Task Who_subscribes_again_hears_of_the_change_in_its_place_and_nobody_else_does()
    {
        var start = (await hub.DataAsync(Token("bystander", "330000"), "{ viewer { region } }"), Cursor: await CursorAsync()).Cursor;
        var grant = await GiveAsync("replayed", "330000");
        await NarrowAsync(grant, new GrantNarrowing { Region = RegionCode.Parse("330100") });
        const string asked = "query($after: Cursor) { events(after: $after, where: { kinds: [ACCESS_CHANGED] }) { nodes { kind ... on AccessChanged { detail } } } }";
        var heard = (await hub.DataAsync(Token("replayed", "330000"), asked, new { after = start })).GetProperty("events").GetProperty("nodes");
        Assert.Collection(heard.EnumerateArray(),
            e => Assert.StartsWith("Access given", e.GetProperty("detail").GetString(), StringComparison.Ordinal),
            e => Assert.StartsWith("Access narrowed", e.GetProperty("detail").GetString(), StringComparison.Ordinal));
        Assert.Equal(0, (await hub.DataAsync(Token("bystander", "000000"), asked, new { after = start })).GetProperty("events").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task A_revoked_grant_closes_its_sockets_ends_its_streams_and_refuses_the_token_that_was_good_a_moment_ago()
    {
        await GiveAsync("revoked", "330000");
        var token = Token("revoked", "330000");
        await hub.DataAsync(token, Viewer);
        await using var socket = await GraphQLSocket.OpenAsync(hub.Address, token);
        await socket.SubscribeAsync("s", Events);
        await using var stream = await EventSource.OpenAsync(hub, token, Events);
        await ActAsync(book => book.RevokeAsync("revoked", "contract ended", "tests", CancellationToken.None));
        while (await socket.ReceiveAsync() is not null) { }
        Assert.Equal(4403, (int?)socket.CloseStatus);
        var last = await stream.NextAsync();
        while (!last.Data.TryGetProperty("errors", out _)) last = await stream.NextAsync();
        Assert.Contains("GRANT_REVOKED", last.Data.ToString(), StringComparison.Ordinal);
        await hub.RefusesAsync(token, "GRANT_REVOKED", "replayed after revocation");

        // And is as good as before once its client has a grant again.
        await GiveAsync("revoked", "330000");
        while ((await hub.PostAsync(token, Viewer)).StatusCode != HttpStatusCode.OK) await Task.Delay(50);
    }

    [Fact]
    public async Task A_grant_that_ends_closes_its_sockets_at_that_moment()
    {
        var grant = await GiveAsync("ending", "330000");
        var token = Token("ending", "330000");
        await using var socket = await GraphQLSocket.OpenAsync(hub.Address, token);
        await NarrowAsync(grant, new GrantNarrowing { Ends = DateTimeOffset.UtcNow.AddSeconds(5) });
        while (await socket.ReceiveAsync() is not null) { }
        Assert.Equal(4403, (int?)socket.CloseStatus);
        await hub.RefusesAsync(token, "GRANT_EXPIRED", "ended");
    }

    [Fact]
    public async Task A_token_beyond_what_its_client_was_granted_is_refused_until_it_is_granted()
    {
        await GiveAsync("granted", "330100");
        await hub.RefusesAsync(Token("granted", "460000"), "NOT_GRANTED", "another region");
        await hub.RefusesAsync(Forged.Signed(HubKeys.DevelopmentSigning, Forged.Claims(("sub", "\"granted\""))), "NOT_GRANTED", "another audience");
        await hub.RefusesAsync(Token("granted", "330100", "SETTLEMENT"), "NOT_GRANTED", "another purpose");
        await GiveAsync("granted", "460000");
        while ((await hub.PostAsync(Token("granted", "460000"), Viewer)).StatusCode != HttpStatusCode.OK) await Task.Delay(50);
        Assert.Equal("330100", (await hub.DataAsync(Token("granted", "330000"), Viewer)).GetProperty("viewer").GetProperty("region").GetString());
    }

    private static string Token(string subject, string region, string purpose = "FUND_SUPERVISION") => Forged.Signed(
        HubKeys.DevelopmentSigning, Forged.Claims(("sub", $"\"{subject}\""), ("audience", "\"INSURANCE\""), ("region", $"\"{region}\""), ("purpose", $"\"{purpose}\"")));

    private async Task<string> GiveAsync(string subject, string region)
    {
        var given = await ActAsync(book => book.GiveAsync(new ClientGrant
        {
            Id = "", Client = subject, Audience = Audience.Insurance, Region = RegionCode.Parse(region), Purposes = [Purpose.FundSupervision],
            Starts = DateTimeOffset.UtcNow.AddMinutes(-1), GivenAt = default, GivenBy = "tests",
        }, CancellationToken.None));
        // The hub is another process, and knows of it a moment later; then it refuses what was not granted.
        while ((await hub.PostAsync(Token(subject, region, "SETTLEMENT"), Viewer)).StatusCode == HttpStatusCode.OK) await Task.Delay(50);
        return given.Id;
    }

    private Task<ClientGrant> NarrowAsync(string grant, GrantNarrowing narrowing) => ActAsync(book => book.NarrowAsync(grant, narrowing, "tests", CancellationToken.None));

    /// <summary>As the commands do it, from a process that is not the hub's.</summary>
    private async Task<T> ActAsync<T>(Func<GrantBook, Task<T>> act)
    {
        var connection = await hub.DatabaseAsync() is { Length: > 0 } given ? given : $"Data Source={Path.Combine(hub.Folder, "data", "hub.db")};Pooling=False";
        var settings = HubConfiguration.Build("Development");
        await using var store = HubStore.Open(connection, HubKeys.Encryption(settings), LawFolder.Read(Path.Combine(AppContext.BaseDirectory, "rulebooks")), TimeProvider.System, () => new DateOnly(2025, 12, 15), audit: new AuditOptions { Timeout = TimeSpan.FromMinutes(1) });
        return await act(store.Clients);
    }

    private async Task<string?> CodeAsync(string token, string query) => (await hub.AskAsync(token, query)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    /// <summary>Where the log stands now.</summary>
    private async Task<string?> CursorAsync()
    {
        await using var socket = await GraphQLSocket.OpenAsync(hub.Address, Token("bystander", "330000"));
        return socket.Acknowledgement.GetProperty("cursor").GetString();
    }

    private async Task<string> SubmitAsync(string institution, string region)
    {
        var person = People.Next($"D{region}");
        await People.SubmitAsync(hub, Token("sender", "000000"), People.Registration(person, institution, region));
        return person.Code;
    }

    /// <summary>Registers somebody, who must be the next thing heard, under this number.</summary>
    private async Task RegisteredAsync(GraphQLSocket socket, string institution, string region, int number)
    {
        var code = await SubmitAsync(institution, region);
        var heard = await socket.NextAsync("events");
        Assert.Equal($"REGISTRATION_CHANGED {number} {code}", $"{heard.GetProperty("kind")} {heard.GetProperty("number")} {heard.GetProperty("practitioner").GetProperty("codes")[0]}");
    }
}
