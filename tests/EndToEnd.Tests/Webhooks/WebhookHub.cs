namespace Hub.EndToEnd;

/// <summary>A hub whose webhooks may be on this machine, and are given up after seconds. It logs all that it can, so that what must not be there would be seen.</summary>
public class WebhookHub : StartedHub
{
    private string? _connection;

    protected override string LogLevel => "Trace";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Hub__Webhooks__PrivateNetworks"] = "true",
        ["Hub__Webhooks__Retries"] = "1s,1s,1s",
        ["Hub__Webhooks__Timeout"] = "10s",
    };

    protected override async Task<string> ConnectionStringAsync() => _connection ??= await Cluster.NewDatabaseAsync();
}
