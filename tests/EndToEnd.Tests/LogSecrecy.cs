namespace Hub.EndToEnd;

/// <summary>Even a hub that logs everything it can keeps to itself whom it is asked about with an ID number, and every token.</summary>
public sealed class LogSecrecy(TalkativeHub hub) : IClassFixture<TalkativeHub>
{
    [Fact]
    public async Task No_ID_number_or_token_reaches_the_log_however_much_is_logged()
    {
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var person = People.Next("D330106");
        await People.SubmitAsync(hub, token, People.Registration(person, People.HangzhouHospital, "330106"));
        var read = await hub.DataAsync(token, "query($c: PersonCode!) { practitioner(code: $c) { idNumber } }", new { c = person.Code });
        Assert.Equal(person.IdNumber, read.GetProperty("practitioner").GetProperty("idNumber").GetString());
        var misplaced = "mutation { submit(entries: [{ registrationClosed: { id: \"" + person.IdNumber + "\", person: \"" + person.Code + "\", institution: \"H33010600124\", closedOn: \"2025-06-01\", reason: \"" + person.IdNumber + "\" } }]) { results { id errors { message } } } }";
        await hub.AskAsync(token, misplaced);
        using (await hub.Http.GetAsync(new Uri(hub.Address, "/graphql?query=" + Uri.EscapeDataString(misplaced)))) { }
        await using (var socket = await GraphQLSocket.OpenAsync(hub.Address, token)) { }
        // All that it wrote has come when it has ended.
        await hub.TerminateAsync();
        Assert.Contains("SELECT", hub.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(person.IdNumber, hub.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Split('.')[2], hub.Log, StringComparison.Ordinal);
    }
}

/// <summary>A hub that logs everything it can.</summary>
public sealed class TalkativeHub : StartedHub
{
    protected override string LogLevel => "Trace";

    protected override Task<string> ConnectionStringAsync() => Task.FromResult("Data Source=hub.db");
}
