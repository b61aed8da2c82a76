namespace Hub.Schema.Tests;

/// <summary>Compares a text with the file that was written and looked at before; UPDATE_SNAPSHOTS=1 writes it anew.</summary>
internal static class Snapshot
{
    public static void Match(string name, string text) => MatchFile(Path.Combine("tests", "Schema.Tests", "Snapshots", name), text);

    /// <param name="path">Below the tree's root.</param>
    public static void MatchFile(string path, string text)
    {
        var file = Path.Combine(Repository.Root, path);
        var normal = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.WriteAllText(file, normal);
        Assert.True(File.Exists(file), $"There is no {path}; run the tests once with UPDATE_SNAPSHOTS=1 and look at what they write.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), normal);
    }
}
