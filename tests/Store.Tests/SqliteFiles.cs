namespace Hub.Store.Tests;

/// <summary>SQLite files, each in a folder of its own that goes with it.</summary>
internal static class SqliteFiles
{
    public static string New() => $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("hubstore").FullName, "hub.db")}";

    public static string FolderOf(string connectionString) => Path.GetDirectoryName(connectionString["Data Source=".Length..])!;

    public static void Drop(string connectionString) => Directory.Delete(FolderOf(connectionString), recursive: true);
}
