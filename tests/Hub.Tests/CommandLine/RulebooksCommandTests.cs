namespace Hub.Tests.CommandLine;

public sealed class RulebooksCommandTests
{
    [Fact]
    public async Task The_rulebooks_beside_the_program_are_good()
    {
        var (code, output, error) = await Shell.RunAsync("rulebooks", "check");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("琼医保规〔2025〕1号", output);
        Assert.Contains("digest", output);
    }

    [Fact]
    public async Task A_fault_is_told_with_its_file_and_line()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "rulebooks"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.Path, Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "rulebooks"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var chapter = Path.Combine(folder.Path, "hainan", "04-points.md");
        await File.WriteAllTextAsync(chapter, (await File.ReadAllTextAsync(chapter, TestContext.Current.CancellationToken)).Replace("## 第二十条", "## Twenty"), TestContext.Current.CancellationToken);
        var (code, _, error) = await Shell.RunAsync("rulebooks", "check", folder.Path);
        Assert.Equal(2, code);
        Assert.Matches(@"hainan/04-points\.md:\d+:", error);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_fails()
    {
        var (code, _, error) = await Shell.RunAsync("rulebooks", "check", "nowhere");
        Assert.Equal(1, code);
        Assert.Contains("nowhere", error);
    }
}
