namespace Hub.Running;

/// <summary>The tree that the tests were built from, for what is started from it and not copied beside them.</summary>
public static class SourceTree
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Hub.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Hub.sln is in no folder above the tests.");
        return folder;
    }
}
