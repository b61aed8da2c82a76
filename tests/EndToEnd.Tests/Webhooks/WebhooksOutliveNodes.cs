using Microsoft.AspNetCore.Http;

namespace Hub.EndToEnd;

/// <summary>Whichever node delivers may die at any moment: another goes on behind what was taken.</summary>
public sealed class WebhooksOutliveNodes : IAsyncLifetime
{
    private sealed class Node(string connection) : WebhookHub
    {
        protected override Task<string> ConnectionStringAsync() => Task.FromResult(connection);
    }

    private Node? _first;
    private Node? _second;

    public async ValueTask InitializeAsync()
    {
        var connection = await Cluster.NewDatabaseAsync();
        (_first, _second) = (new Node(connection), new Node(connection));
        await _first.InitializeAsync();
        await _second.InitializeAsync();
    }

    [Fact]
    public async Task A_node_that_is_killed_in_the_middle_of_a_delivery_loses_none_and_another_goes_on_in_order()
    {
        await using var client = await WebhookClient.GrantedAsync(_second!, "outliving");
        await using var receiver = await Receiver.StartAsync();
        await client.RegisterAsync(receiver);
        var expected = await client.SuspendAsync(2);
        await receiver.UntilAsync(r => r.Taken.Count >= 1);
        var began = new TaskCompletionSource();
        receiver.Answer = async (http, _) =>
        {
            began.TrySetResult();
            // Until the one who posts is dead: it never hears that this was taken.
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        };
        expected.AddRange(await client.SuspendAsync(3));
        await began.Task;
        await _first!.KillAsync();
        receiver.Answer = (http, _) =>
        {
            http.Response.StatusCode = StatusCodes.Status200OK;
            return Task.CompletedTask;
        };

        var taken = await receiver.UntilAsync(r => r.Taken.DistinctBy(p => p.Id).Count() >= expected.Count);

        Assert.Equal(expected, taken.DistinctBy(p => p.Id).Select(p => p.Person));
        Assert.Equal(Enumerable.Range(1, expected.Count), taken.DistinctBy(p => p.Id).Select(p => p.Number));
    }

    public async ValueTask DisposeAsync()
    {
        if (_first is not null) await _first.DisposeAsync();
        if (_second is not null) await _second.DisposeAsync();
    }
}
