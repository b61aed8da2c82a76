using System.Globalization;

namespace Hub.Store.Tests;

/// <summary>A SQLite file that is none, or is damaged: the operator is told which it is and what to do, at the start and while it is read.</summary>
public sealed class DamagedFiles : IDisposable
{
    private const int PageSize = 4096;

    private readonly string _connection = SqliteFiles.New();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string FilePath => _connection["Data Source=".Length..];

    public void Dispose() => SqliteFiles.Drop(_connection);

    [Fact]
    public async Task A_file_that_is_no_database_is_left_as_it_is()
    {
        await File.WriteAllTextAsync(FilePath, string.Concat(Enumerable.Repeat("医保 ", 1_000)), Cancel);
        var before = await File.ReadAllBytesAsync(FilePath, Cancel);

        var refused = await Assert.ThrowsAsync<DatabaseOutageException>(PrepareAsync);

        Assert.StartsWith($"The SQLite database {FilePath} is no SQLite database.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(FilePath, Cancel));
    }

    [Fact]
    public async Task A_folder_in_its_place_is_said()
    {
        Directory.CreateDirectory(FilePath);

        var refused = await Assert.ThrowsAsync<DatabaseOutageException>(PrepareAsync);

        Assert.StartsWith($"The SQLite database {FilePath} cannot be ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_overwritten_where_the_start_reads_are_said_with_what_to_do()
    {
        await PrepareAsync();
        await OverwriteAsync("laws");

        var refused = await Assert.ThrowsAsync<DatabaseOutageException>(PrepareAsync);

        Assert.StartsWith($"The SQLite database {FilePath} is damaged.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("backup", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_overwritten_elsewhere_fail_what_reads_them_and_nothing_else()
    {
        await PrepareAsync();
        await OverwriteAsync("institutions");
        await using var store = Open();
        await store.PrepareAsync(Cancel);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => store.Ledger.SubmitAsync([Given.Registration(1)], Cancel));

        Assert.Contains("is damaged", Outage.Of(failure)?.Reason, StringComparison.Ordinal);
        Assert.True((await store.HealthAsync(Cancel)).KnowsTheLaw);
        Assert.Equal(["0"], await Sql.ReadAsync(_connection, "SELECT COUNT(*) FROM entries"));
    }

    private HubStore Open() => HubStore.Open(_connection, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => new DateOnly(2025, 7, 1));

    private async Task PrepareAsync()
    {
        await using var store = Open();
        await store.PrepareAsync(Cancel);
    }

    /// <summary>The page at which a table begins, and with it all that is in it.</summary>
    private async Task OverwriteAsync(string table)
    {
        await Sql.RunAsync(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        Assert.Equal([$"{PageSize}"], await Sql.ReadAsync(_connection, "PRAGMA page_size"));
        var page = int.Parse((await Sql.ReadAsync(_connection, $"SELECT rootpage FROM sqlite_master WHERE name = '{table}'"))[0], CultureInfo.InvariantCulture);
        using var file = File.OpenHandle(FilePath, FileMode.Open, FileAccess.Write);
        RandomAccess.Write(file, Enumerable.Repeat((byte)0xA5, PageSize).ToArray(), (page - 1L) * PageSize);
    }
}
