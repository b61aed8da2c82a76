namespace Hub.Running;

/// <summary>A hub on its embedded database.</summary>
public sealed class SqliteHub : RunningHub
{
    protected override Task<string> ConnectionStringAsync() => Task.FromResult("");
}
