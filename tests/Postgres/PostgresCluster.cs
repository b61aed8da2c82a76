using System.Diagnostics;
using Npgsql;

namespace Hub.Postgres;

/// <summary>A throw-away PostgreSQL on a socket in a temporary folder; gone when disposed.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private static readonly bool IsRoot = Environment.UserName == "root";

    private readonly string _folder;
    private readonly List<PostgresStandby> _standbys = [];
    private int _databases;

    private PostgresCluster(string folder) => _folder = folder;

    /// <param name="durable">Whether a commit waits for the disk.</param>
    /// <exception cref="InvalidOperationException">PostgreSQL 15 is not installed, or it does not start.</exception>
    public static async Task<PostgresCluster> StartAsync(bool durable = false)
    {
        if (!File.Exists(Path.Combine(Binaries, "initdb")))
            throw new InvalidOperationException($"PostgreSQL 15 is not in {Binaries}: install the Debian package postgresql-15, or run test.sh, which does.");
        var folder = (await RunAsync("mktemp", "-d", Path.Combine(Path.GetTempPath(), "hubpg.XXXXXX"))).Trim();
        var cluster = new PostgresCluster(folder);
        await RunAsync($"{Binaries}/initdb", "-D", $"{folder}/data", "-U", "hub", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        await RunAsync($"{Binaries}/pg_ctl", "-D", $"{folder}/data", "-w", "-l", $"{folder}/log", "-o",
            $"-k {folder} -c listen_addresses= -c max_connections=200{(durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off")}", "start");
        return cluster;
    }

    /// <returns>The connection string of a new, empty database.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"hub{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>A replica of all databases that there are, and will be.</summary>
    public async Task<PostgresStandby> StandbyAsync()
    {
        var folder = $"{_folder}/standby{_standbys.Count}";
        await RunAsync("mkdir", folder);
        await RunAsync($"{Binaries}/pg_basebackup", "-h", _folder, "-U", "hub", "-D", $"{folder}/data", "-R", "-X", "stream", "-c", "fast", "--no-sync");
        var standby = new PostgresStandby(folder, (program, arguments) => RunAsync($"{Binaries}/{program}", arguments));
        _standbys.Add(standby);
        await standby.StartAsync();
        return standby;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var standby in _standbys) await standby.DisposeAsync();
        await RunAsync($"{Binaries}/pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "stop");
        await RunAsync("rm", "-rf", _folder);
    }

    private string ConnectionString(string database) => $"Host={_folder};Username=hub;Database={database};Maximum Pool Size=40";

    /// <summary>The server refuses to run as root: then everything is done as the user postgres.</summary>
    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(IsRoot ? "runuser" : program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var argument in IsRoot ? ["-u", "postgres", "--", program, .. arguments] : arguments) start.ArgumentList.Add(argument);
        // pg_ctl leaves the server behind with our pipes; nothing waits for their end.
        using var process = Process.Start(start)!;
        var isServer = arguments.Contains("start");
        var output = isServer ? Task.FromResult("") : process.StandardOutput.ReadToEndAsync();
        var errors = isServer ? Task.FromResult("see its log") : process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} failed: {await errors}");
    }
}
