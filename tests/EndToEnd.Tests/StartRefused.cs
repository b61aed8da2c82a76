namespace Hub.EndToEnd;

/// <summary>A hub that cannot start on its database says in a line which it is and what to do, and ends with 1.</summary>
public sealed class StartRefused : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hub-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_that_is_no_database()
    {
        var file = Path.Combine(_folder, "notes.db");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("These are notes.\n", 300)));
        await SaysAsync($"Data Source={file}", $"The SQLite database {file} is no SQLite database.", "serve", "--urls", "http://127.0.0.1:0");
        await SaysAsync($"Data Source={file}", "The database of ConnectionStrings:Hub is no SQLite database.", "verify");
    }

    [Fact]
    public async Task A_user_that_PostgreSQL_does_not_let_in() =>
        await SaysAsync((await Cluster.NewDatabaseAsync()).Replace("Username=hub", "Username=nobody", StringComparison.Ordinal), " refuses the hub: role \"nobody\" does not exist. Check Username and Password", "serve", "--urls", "http://127.0.0.1:0");

    private async Task SaysAsync(string connection, string expected, params string[] command)
    {
        var (code, output, error) = await HubProgram.RunAsync(_folder, new Dictionary<string, string> { ["ConnectionStrings__Hub"] = connection }, command);
        Assert.Equal(1, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }
}
