using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace Hub.EndToEnd;

/// <summary>Who a caller is decides what there is for it.</summary>
public sealed class Identity(StartedSqliteHub hub) : IClassFixture<StartedSqliteHub>
{
    [Fact]
    public async Task Health_asking_for_the_ID_number_is_refused_before_execution()
    {
        var token = await hub.TokenAsync("HEALTH", "330100", "INDUSTRY_FOLLOW_UP");
        using var response = await hub.PostAsync(token, "{ practitioner(code: \"D330106999999\") { name idNumber } }");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        Assert.False(answer.TryGetProperty("data", out _));
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        var extensions = error.GetProperty("extensions");
        Assert.Equal("NOT_SHARED", extensions.GetProperty("code").GetString());
        Assert.Equal("Practitioner.idNumber", extensions.GetProperty("field").GetString());
        Assert.Contains("INSURANCE", extensions.GetProperty("audiences").ToString(), StringComparison.Ordinal);
        Assert.Contains("zhejiang/11", extensions.GetProperty("articles").ToString(), StringComparison.Ordinal);
        Assert.Equal(46, error.GetProperty("locations")[0].GetProperty("column").GetInt32());
    }

    [Fact]
    public async Task The_platforms_introspection_does_not_show_points()
    {
        var token = await hub.TokenAsync("PLATFORM", "330000", "PATIENT_NOTICE");
        var data = (await hub.DataAsync(token, "{ __schema { types { name fields { name } } } }")).ToString();
        Assert.Contains("publicStatus", data, StringComparison.Ordinal);
        Assert.DoesNotContain("\"points\"", data, StringComparison.Ordinal);
        Assert.DoesNotContain("PointAccount", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_there_are_the_rulebooks_and_nothing_else()
    {
        var data = await hub.DataAsync(null, "{ __schema { queryType { fields { name } } mutationType { name } subscriptionType { name } } }");
        var fields = data.GetProperty("__schema").GetProperty("queryType").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString());
        Assert.Equal(["node", "rulebooks", "rulebook"], fields);
        var possible = await hub.DataAsync(null, """{ __type(name: "Node") { possibleTypes { name } } }""");
        Assert.Equal("Rulebook", Assert.Single(possible.GetProperty("__type").GetProperty("possibleTypes").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("__schema").GetProperty("mutationType").ValueKind);
        var rulebooks = await hub.DataAsync(null, "{ rulebooks { id document articles(number: 1) { gist } measures { total single status months bannedYears } } }");
        Assert.True(rulebooks.GetProperty("rulebooks").GetArrayLength() >= 3);
    }

    [Fact]
    public async Task Unusable_tokens_are_refused()
    {
        var good = await hub.TokenAsync("HEALTH", "330100", "INDUSTRY_FOLLOW_UP");
        var parts = good.Split('.');
        var unsigned = $"{Base64Url("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.";
        var wronglySigned = $"{parts[0]}.{parts[1]}.{Base64Url("not the signature, but of a plausible length")}";
        var expired = await hub.TokenAsync("HEALTH", "330100", "INDUSTRY_FOLLOW_UP", "--expires", "1s");
        await WaitUntilRefusedAsync(expired);
        foreach (var token in new[] { unsigned, wronglySigned, expired, "nonsense" })
        {
            using var response = await hub.PostAsync(token, "{ rulebooks { id } }");
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Contains("\"errors\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_socket_with_an_unusable_token_is_closed_with_4403()
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(new Uri(hub.Address, "/graphql")) { Scheme = "ws" }.Uri, CancellationToken.None);
        await socket.SendAsync("""{"type":"connection_init","payload":{"authorization":"Bearer nonsense"}}"""u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        var answer = await socket.ReceiveAsync(new byte[1024], CancellationToken.None);
        Assert.Equal(WebSocketMessageType.Close, answer.MessageType);
        Assert.Equal(4403, (int)socket.CloseStatus!);
    }

    [Fact]
    public async Task No_ID_number_reaches_the_log()
    {
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var person = People.Next("D330106");
        await People.SubmitAsync(hub, token, People.Registration(person, People.HangzhouHospital, "330106"));
        await hub.AskAsync(token, "mutation { submit(entries: [{ registration: { id: \"x\", name: \"x\", idNumber: \"" + person.IdNumber + "\" } }]) { results { id } } }");
        Assert.DoesNotContain(person.IdNumber, hub.Log, StringComparison.Ordinal);
    }

    /// <summary>A second's token, used until it is over: it must be, soon.</summary>
    private async Task WaitUntilRefusedAsync(string token)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var response = await hub.PostAsync(token, "{ rulebooks { id } }");
            if (response.StatusCode == HttpStatusCode.Unauthorized) return;
            await Task.Delay(100);
        }
    }

    private static string Base64Url(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
