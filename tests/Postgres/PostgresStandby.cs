namespace Hub.Postgres;

/// <summary>A streaming replica of a throw-away cluster; gone with it.</summary>
public sealed class PostgresStandby : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Func<string, string[], Task> _run;
    private bool _runs;

    internal PostgresStandby(string folder, Func<string, string[], Task> run) => (_folder, _run) = (folder, run);

    /// <summary>The primary's database of the name, as it is here.</summary>
    public string ConnectionString(string database) => $"Host={_folder};Username=hub;Database={database};Maximum Pool Size=40";

    public async Task StartAsync()
    {
        await _run("pg_ctl", ["-D", $"{_folder}/data", "-w", "-l", $"{_folder}/log", "-o", $"-k {_folder} -c listen_addresses= -c fsync=off -c max_connections=200", "start"]);
        _runs = true;
    }

    public async Task StopAsync()
    {
        if (_runs) await _run("pg_ctl", ["-D", $"{_folder}/data", "-m", "immediate", "stop"]);
        _runs = false;
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
