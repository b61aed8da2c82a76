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
        using var folder = Copied();
        var chapter = Path.Combine(folder.Path, "hainan", "04-points.md");
        await File.WriteAllTextAsync(chapter, (await File.ReadAllTextAsync(chapter, TestContext.Current.CancellationToken)).Replace("## 第二十条", "## Twenty"), TestContext.Current.CancellationToken);
        var (code, _, error) = await Shell.RunAsync("rulebooks", "check", folder.Path);
        Assert.Equal(2, code);
        Assert.Matches(@"hainan/04-points\.md:\d+:", error);
    }

    [Fact]
    public async Task An_article_without_a_topic_is_a_fault()
    {
        using var folder = Copied();
        var chapter = Path.Combine(folder.Path, "hainan", "04-points.md");
        await File.WriteAllTextAsync(chapter, (await File.ReadAllTextAsync(chapter, TestContext.Current.CancellationToken)).Replace("{.rule .scoring}", "{.rule}"), TestContext.Current.CancellationToken);
        var (code, _, error) = await Shell.RunAsync("rulebooks", "check", folder.Path);
        Assert.Equal(2, code);
        Assert.Matches(@"hainan/04-points\.md:\d+: article 19 has no topic\.", error);
    }

    [Fact]
    public async Task An_extension_is_told_with_its_document_and_the_new_last_day()
    {
        using var folder = Copied();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "shanxi", "extension.yaml"), "document: 晋医保函〔2026〕1号\npublished: 2026-02-10\nin-force-to: 2027-02-28\n", TestContext.Current.CancellationToken);
        var (code, output, error) = await Shell.RunAsync("rulebooks", "check", folder.Path);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("to 2027-02-28, extended by 晋医保函〔2026〕1号", output);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_fails()
    {
        var (code, _, error) = await Shell.RunAsync("rulebooks", "check", "nowhere");
        Assert.Equal(1, code);
        Assert.Contains("nowhere", error);
    }

    private static TemporaryFolder Copied()
    {
        var folder = new TemporaryFolder();
        var source = Path.Combine(AppContext.BaseDirectory, "rulebooks");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.Path, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }
}
