using System.Security.Cryptography;
using System.Text;

namespace Hub.EndToEnd;

/// <summary>An event that goes to many sockets is answered once for those of the same right: each still has its own number, cursor and digest in it.</summary>
public sealed class SharedEvents(SqliteHub hub) : IClassFixture<SqliteHub>
{
    private const string Events = "subscription($after: Cursor) { events(after: $after, where: { kinds: [REGISTRATION_CHANGED] }) { number id cursor practitioner { name } digest } }";

    /// <summary>A message of the subscription above, with all that frames it.</summary>
    private const int MostBytes = 400;
    private const int Some = 4;

    [Fact]
    public async Task Each_socket_counts_its_own_stream_and_goes_on_with_it()
    {
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var sockets = new List<GraphQLSocket>();
        await OpenAsync(sockets, token, "BEGIN");
        await RegisterAsync(token);
        var first = await NextAsync(sockets);
        await OpenAsync(sockets, token, await EndAsync(token));
        await RegisterAsync(token);
        var second = await NextAsync(sockets);

        var (one, other) = (Text(first[0], "id"), Text(second[0], "id"));
        Assert.All(first, e => Assert.Equal((1, one, Digest(one)), Own(e)));
        Assert.All(second.Take(Some), e => Assert.Equal((2, other, Digest(one, other)), Own(e)));
        Assert.All(second.Skip(Some), e => Assert.Equal((1, other, Digest(other)), Own(e)));
        Assert.All(first.Concat(second), e => Assert.Equal("陈晓明", e.GetProperty("practitioner").GetProperty("name").GetString()));

        await using var resumed = await GraphQLSocket.OpenAsync(hub.Address, token);
        await resumed.SubscribeAsync("1", Events, new { after = Text(first[^1], "cursor") });
        Assert.Equal(second[Some - 1].ToString(), (await resumed.NextAsync("events")).ToString());
        foreach (var socket in sockets) await socket.DisposeAsync();
    }

    /// <param name="after">Where they begin: a subscription has no answer that says when it has begun.</param>
    private async Task OpenAsync(List<GraphQLSocket> sockets, string token, string after)
    {
        for (var i = 0; i < Some; i++)
        {
            var socket = await GraphQLSocket.OpenAsync(hub.Address, token);
            await socket.SubscribeAsync("1", Events, new { after });
            sockets.Add(socket);
        }
    }

    private static async Task<List<JsonElement>> NextAsync(List<GraphQLSocket> sockets)
    {
        var events = new List<JsonElement>();
        foreach (var socket in sockets)
        {
            var message = (await socket.ReceiveAsync())!.Value;
            Assert.InRange(Encoding.UTF8.GetByteCount(message.GetRawText()), 1, MostBytes);
            events.Add(message.GetProperty("payload").GetProperty("data").GetProperty("events"));
        }

        return events;
    }

    /// <summary>The place of the last event, as a pulse tells it to whoever has no stream.</summary>
    private async Task<string> EndAsync(string token)
    {
        await using var socket = await GraphQLSocket.OpenAsync(hub.Address, token);
        return socket.Acknowledgement.GetProperty("cursor").GetString()!;
    }

    private Task<JsonElement> RegisterAsync(string token) => People.SubmitAsync(hub, token, People.Registration(People.Next("D330107"), People.HangzhouHospital, "330106"));

    private static (int, string, string) Own(JsonElement happened) => (happened.GetProperty("number").GetInt32(), Text(happened, "id"), Text(happened, "digest"));

    private static string Text(JsonElement happened, string field) => happened.GetProperty(field).GetString()!;

    private static string Digest(params string[] ids) =>
        Convert.ToHexStringLower(ids.Aggregate(new byte[32], (digest, id) => SHA256.HashData([.. digest, .. Encoding.UTF8.GetBytes(id)])));
}
