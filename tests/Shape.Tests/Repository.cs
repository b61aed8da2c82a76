namespace Shape.Tests;

/// <summary>The tree as it stands, from the folder of Hub.sln down.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Path (from the root, with slashes) and lines of each C# file in the folder.</summary>
    public static IEnumerable<(string Path, string[] Lines)> CSharp(string folder) => Sources(folder, ".cs");

    /// <summary>The same of the console's own files.</summary>
    public static IEnumerable<(string Path, string[] Lines)> Console() =>
        Sources("web/src", ".ts", ".vue").Concat(Sources("tests/console", ".ts")).Where(file => !file.Path.Contains("/generated/", StringComparison.Ordinal));

    private static IEnumerable<(string Path, string[] Lines)> Sources(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllLines(Path.Combine(Root, path))));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Hub.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Hub.sln is in no folder above the tests.");
        return folder;
    }
}
