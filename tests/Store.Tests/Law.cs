using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>The rulebooks of the tree.</summary>
internal static class Law
{
    public static Lawbooks Books { get; } = Read();

    private static Lawbooks Read()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Hub.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Hub.sln is in no folder above the tests.");
        var books = Path.Combine(folder, "rulebooks");
        return Lawbooks.Read(Directory.EnumerateFiles(books, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".md" or ".yaml").Select(f => (Path.GetRelativePath(books, f).Replace('\\', '/'), File.ReadAllText(f))));
    }
}
