using System.Net.WebSockets;

namespace Hub.EndToEnd;

/// <summary>A hub whose process may have few files open turns sockets away while it still can, and answers on.</summary>
public sealed class FewDescriptors(CrampedHub hub) : IClassFixture<CrampedHub>
{
    [Fact]
    public async Task More_sockets_than_descriptors_are_503_and_requests_are_still_answered()
    {
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var open = new List<GraphQLSocket>();
        var refused = new List<string>();
        try
        {
            for (var i = 0; i < CrampedHub.Sockets + 20; i++)
            {
                try
                {
                    open.Add(await GraphQLSocket.OpenAsync(hub.Address, token));
                }
                catch (WebSocketException full)
                {
                    refused.Add(full.Message);
                }
            }
            Assert.All(refused, message => Assert.Contains("503", message, StringComparison.Ordinal));
            Assert.Equal(CrampedHub.Sockets, open.Count);
            await hub.DataAsync(token, "{ viewer { audience } }");
            await open[^1].SubscribeAsync("1", "{ viewer { audience } }");
            await open[^1].NextAsync("viewer");
        }
        finally
        {
            foreach (var socket in open) await socket.DisposeAsync();
        }
    }
}

/// <summary>A hub with few descriptors.</summary>
public sealed class CrampedHub : StartedHub
{
    public const int Most = 700;

    /// <summary>Three quarters of those that are not reserved.</summary>
    public const int Sockets = 141;

    protected override string Limits => $"ulimit -n {Most}";

    protected override Task<string> ConnectionStringAsync() => Task.FromResult("");
}
