namespace Hub.Domain.Tests;

/// <summary>The repository's own rulebooks.</summary>
internal static class Law
{
    private static readonly Lazy<Lawbooks> Loaded = new(() => Lawbooks.Read(Files()));

    public static Lawbooks Books => Loaded.Value;

    public static IEnumerable<(string Path, string Text)> Files()
    {
        var folder = Path.Combine(Root(), "rulebooks");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f)));
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hub.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("Hub.sln");
        return folder.FullName;
    }
}
