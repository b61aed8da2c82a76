using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>The tree that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static Lawbooks Law { get; } = ReadLaw();

    private static Lawbooks ReadLaw()
    {
        var books = Path.Combine(Root, "rulebooks");
        var files = Directory.EnumerateFiles(books, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".md" or ".yaml");
        return Lawbooks.Read(files.Select(f => (Path.GetRelativePath(books, f).Replace('\\', '/'), File.ReadAllText(f))));
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Hub.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Hub.sln is in no folder above the tests.");
        return folder;
    }
}
