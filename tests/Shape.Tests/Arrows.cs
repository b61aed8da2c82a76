using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Shape.Tests;

/// <summary>Rooms know only the rooms that design allows, and the engine's chapters only those before them.</summary>
public sealed partial class Arrows
{
    private static readonly string[] Chapters =
        ["Response", "Language", "TypeSystem", "Introspection", "Validation", "Binding", "Execution", "Transport"];

    [Theory]
    [InlineData("GraphQL", "")]
    [InlineData("Domain", "")]
    [InlineData("Store", "Domain")]
    [InlineData("Schema", "Domain GraphQL Store")]
    [InlineData("Hub", "Schema")]
    public void A_room_refers_to_these_rooms_and_no_other(string room, string expected)
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", room, $"{room}.csproj"));
        var references = project.Descendants("ProjectReference")
            .Select(e => Path.GetFileNameWithoutExtension(e.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', references));
    }

    [Fact]
    public void Chapters_of_the_engine_use_only_earlier_chapters()
    {
        var wrong =
            from file in Repository.CSharp("src/GraphQL")
            let own = Array.IndexOf(Chapters, file.Path.Split('/')[2])
            where own >= 0
            from line in file.Lines
            from Match match in ChapterName().Matches(line)
            where Array.IndexOf(Chapters, match.Groups[1].Value) > own
            select $"{file.Path} uses {match.Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_file_of_the_engine_stands_in_a_chapter() =>
        Assert.All(Repository.CSharp("src/GraphQL"), file => Assert.Contains(file.Path.Split('/')[2], Chapters));

    [Fact]
    public void The_engine_and_the_law_know_nothing_of_each_other()
    {
        Assert.DoesNotContain(Repository.CSharp("src/GraphQL"), f => f.Lines.Any(l => l.Contains("Hub.", StringComparison.Ordinal)));
        Assert.DoesNotContain(Repository.CSharp("src/Domain"), f => f.Lines.Any(l => l.StartsWith("using GraphQL", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_law_reads_no_clock_and_no_file()
    {
        string[] forbidden = ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.UtcNow", "DateTimeOffset.Now", "TimeProvider", "File.", "Directory.", "HttpClient", "DbContext"];
        var wrong =
            from file in Repository.CSharp("src/Domain")
            from line in file.Lines
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from word in forbidden
            where Regex.IsMatch(line, $@"(?<![A-Za-z]){Regex.Escape(word)}")
            select $"{file.Path}: {line.Trim()}";
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"GraphQL\.(Response|Language|TypeSystem|Introspection|Validation|Binding|Execution|Transport)\b")]
    private static partial Regex ChapterName();
}
