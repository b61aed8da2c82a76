using System.Text.RegularExpressions;

namespace Shape.Tests;

/// <summary>One file, one idea: short files, rooms named for what they hold, nothing left behind.</summary>
public sealed partial class Files
{
    private static readonly string[] Folders = ["src", "tests"];

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void No_file_is_longer_than_400_lines(string folder) =>
        Assert.DoesNotContain(Repository.CSharp(folder), file => file.Lines.Length > 400 && !StatesItsReason(file.Lines));

    [Fact]
    public void No_file_of_the_console_is_longer_than_300_lines() => Assert.DoesNotContain(Repository.Console(), file => file.Lines.Length > 300);

    [Fact]
    public void Nearly_all_files_are_under_200_lines_and_most_under_60()
    {
        var lengths = Repository.CSharp("src").Where(f => !f.Path.Contains("/Migrations/", StringComparison.Ordinal)).Select(f => f.Lines.Length).ToList();
        Assert.True(lengths.Count(n => n < 200) >= lengths.Count * 0.95, $"{lengths.Count(n => n >= 200)} of {lengths.Count} files have 200 lines or more.");
        Assert.True(lengths.Count(n => n < 60) >= lengths.Count * 0.5, $"{lengths.Count(n => n >= 60)} of {lengths.Count} files have 60 lines or more.");
    }

    [Fact]
    public void No_province_is_named_in_code()
    {
        var wrong =
            from file in Repository.CSharp("src").Concat(Repository.Console().Where(f => f.Path.StartsWith("web/", StringComparison.Ordinal)))
            from line in file.Lines
            where Province().IsMatch(line)
            select $"{file.Path}: {line.Trim()}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_room_is_named_for_a_kind() =>
        Assert.DoesNotContain(Repository.CSharp("src").Concat(Repository.Console()), f => RoomOfAKind().IsMatch(f.Path));

    [Fact]
    public void Nothing_is_left_to_do_or_skipped()
    {
        var wrong =
            from file in Folders.SelectMany(Repository.CSharp).Concat(Repository.Console())
            where file.Path != "tests/Shape.Tests/Files.cs"
            from line in file.Lines
            where LeftBehind().IsMatch(line)
            select $"{file.Path}: {line.Trim()}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_public_type_says_what_it_is()
    {
        var wrong =
            from file in Repository.CSharp("src")
            where !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
            from index in Enumerable.Range(0, file.Lines.Length)
            where PublicType().IsMatch(file.Lines[index]) && !IsDocumented(file.Lines, index)
            select $"{file.Path}:{index + 1}";
        Assert.Empty(wrong);
    }

    private static bool IsDocumented(string[] lines, int index)
    {
        while (index > 0 && lines[index - 1].StartsWith('[')) index--;
        return index > 0 && lines[index - 1].StartsWith("///", StringComparison.Ordinal);
    }

    private static bool StatesItsReason(string[] lines) => lines[0].StartsWith("// Long because ", StringComparison.Ordinal);

    [GeneratedRegex("hainan|shanxi|zhejiang|海南|山西|浙江", RegexOptions.IgnoreCase)]
    private static partial Regex Province();

    [GeneratedRegex("/(utils?|helpers?|common|services|managers|interfaces|misc)/|(Utils?|Helpers?|Manager)\\.(cs|ts|vue)$", RegexOptions.IgnoreCase)]
    private static partial Regex RoomOfAKind();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException|Skip *= *""|Thread\.Sleep|\.(only|skip|fixme)\(|waitForTimeout")]
    private static partial Regex LeftBehind();

    [GeneratedRegex("^public (?:(?:sealed|static|abstract|readonly|partial|ref|unsafe) )*(?:class|record|struct|interface|enum|delegate) ")]
    private static partial Regex PublicType();
}
