namespace Hub.Running;

/// <summary>A hub on its embedded database.</summary>
public sealed class SqliteHub : HubInside
{
    protected override Task<string> ConnectionStringAsync() => Task.FromResult("");
}

/// <summary>The program on its embedded database.</summary>
public sealed class StartedSqliteHub : StartedHub
{
    protected override Task<string> ConnectionStringAsync() => Task.FromResult("");
}
