namespace Hub.Tests.CommandLine;

/// <summary>A rule that changed, and what it makes of a suspension that was decided under it.</summary>
[Collection("environment")]
public sealed class RebuildCommandTests : IDisposable
{
    private static readonly string[] Settings = ["ConnectionStrings__Hub", "Hub__Rulebooks"];
    private static readonly string Beside = Path.Combine(AppContext.BaseDirectory, "rulebooks");
    private readonly TemporaryFolder _folder = new();

    public RebuildCommandTests() => Environment.SetEnvironmentVariable(Settings[0], $"Data Source={Path.Combine(_folder.Path, "hub.db")};Pooling=False");

    public void Dispose()
    {
        foreach (var setting in Settings) Environment.SetEnvironmentVariable(setting, null);
        _folder.Dispose();
    }

    [Fact]
    public async Task A_changed_figure_changes_the_standing_that_rested_on_it_and_is_told_with_the_steps()
    {
        await TwoPeople.ImportAsync(_folder.Path);
        var (code, output, error) = await Shell.RunAsync("rebuild", "--environment", "Development", "--today", "2025-05-20");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("2 person files derived; 0 standings of today changed", output);

        Environment.SetEnvironmentVariable(Settings[1], Longer());
        (code, output, error) = await Shell.RunAsync("rebuild", "--environment", "Development", "--today", "2025-05-20");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("2 person files derived; 1 standings of today changed", output);
        Assert.Contains("D330106000901: SUSPENDED until 2025-07-12 (330000: 9) -> SUSPENDED until 2025-08-12 (330000: 9)", output);
        Assert.Matches(@"(?m)^  - .*2025-07-12.*\[", output);
        Assert.Matches(@"(?m)^  \+ .*2025-08-12.*\[", output);
        Assert.DoesNotContain("11010519491231002X", output);
    }

    /// <summary>The same rules, but a single nine suspends a month longer.</summary>
    private string Longer()
    {
        var rules = Path.Combine(_folder.Path, "rules");
        foreach (var file in Directory.EnumerateFiles(Beside, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(rules, Path.GetRelativePath(Beside, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var measures = Path.Combine(rules, "zhejiang", "05-measures.md");
        File.WriteAllText(measures, File.ReadAllText(measures).Replace("single: 9, suspend: 2 months", "single: 9, suspend: 3 months").Replace("2个月", "3个月"));
        return rules;
    }
}
