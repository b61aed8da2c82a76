using Hub.Clients;
using Hub.Serving;

namespace Hub.Webhooks;

/// <summary>Keeps a run going for each webhook, on one node of all; begins and ends them as webhooks come, change and go.</summary>
public sealed partial class WebhookWatch(OpenHub hub, ClientRegistry registry, WebhookSettings settings, TimeProvider clock, ILoggerFactory logs) : LeaderService(hub.Store.Leading, "webhooks")
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly ILogger _log = logs.CreateLogger<WebhookWatch>();

    protected override async Task LeadAsync(CancellationToken leading)
    {
        using var posts = new WebhookPosts(settings, clock);
        var open = new Dictionary<(string Client, string Consumer), Open>();
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do await LookAsync(open, posts, leading);
            while (await timer.WaitForNextTickAsync(leading));
        }
        finally
        {
            foreach (var run in open.Values) await run.Stop.CancelAsync();
            await Task.WhenAll(open.Values.Select(run => run.Work));
        }
    }

    /// <summary>One that is to end is not waited for, and its next begins when it has ended.</summary>
    private async Task LookAsync(Dictionary<(string Client, string Consumer), Open> open, WebhookPosts posts, CancellationToken leading)
    {
        try
        {
            var wanted = (await hub.Store.WebhookRuns.AllAsync(leading)).ToDictionary(w => (w.Client, w.Consumer), w => w.Revision);
            foreach (var (key, one) in open.ToList())
            {
                if (one.Work.IsCompleted) open.Remove(key);
                else if (!wanted.TryGetValue(key, out var revision) || revision > one.Run.Revision) await one.Stop.CancelAsync();
            }
            foreach (var (key, revision) in wanted.Where(w => !open.ContainsKey(w.Key))) open[key] = Begin(key, revision, posts);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotRead(_log, failure.GetType().Name);
        }
    }

    private Open Begin((string Client, string Consumer) key, long revision, WebhookPosts posts)
    {
        var stop = new CancellationTokenSource();
        var run = new WebhookRun(key.Client, key.Consumer, revision, hub.Schema, hub.Store, registry, posts, settings, clock, _log);
        return new Open(run, Task.Run(() => run.RunAsync(stop.Token), CancellationToken.None), stop);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhooks cannot be read: {Failure}")]
    private static partial void NotRead(ILogger log, string failure);

    private sealed record Open(WebhookRun Run, Task Work, CancellationTokenSource Stop);
}
