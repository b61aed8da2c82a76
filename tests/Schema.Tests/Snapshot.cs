namespace Hub.Schema.Tests;

/// <summary>Compares a text with the file that was written and looked at before; UPDATE_SNAPSHOTS=1 writes it anew.</summary>
internal static class Snapshot
{
    public static void Match(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "Schema.Tests", "Snapshots", name);
        var normal = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, normal);
        Assert.True(File.Exists(path), $"There is no snapshot {name}; run the tests once with UPDATE_SNAPSHOTS=1 and look at what it writes.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), normal);
    }
}
