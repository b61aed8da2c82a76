using System.Text.Json;
using Hub.Domain;
using Hub.Generation;
using Hub.Tests.CommandLine;

namespace Hub.Tests.Generation;

public sealed class SampleTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    [Fact]
    public async Task The_samples_are_what_generate_writes_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        var (code, _, error) = await Shell.RunAsync("generate", "--persons", "300", "--seed", "1", "--out", folder.Path);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(Files(Samples), Files(folder.Path));
        foreach (var file in Files(Samples))
        {
            Assert.True(File.ReadAllBytes(Path.Combine(Samples, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder.Path, file))), $"samples/{file} differs: write it again with hub generate --persons 300 --seed 1 --out samples");
        }
    }

    [Fact]
    public async Task Another_seed_makes_another_crowd_around_the_same_story()
    {
        using var folder = new TemporaryFolder();
        await Shell.RunAsync("generate", "--persons", "300", "--seed", "2", "--out", folder.Path);
        var (one, other) = (Path.Combine(Samples, "zhejiang", "registrations.csv"), Path.Combine(folder.Path, "zhejiang", "registrations.csv"));
        Assert.NotEqual(File.ReadAllText(one), File.ReadAllText(other));
        Assert.Equal(File.ReadLines(one).Take(20), File.ReadLines(other).Take(20));
    }

    [Fact]
    public void The_samples_come_in_every_format()
    {
        Assert.Throws<System.Text.DecoderFallbackException>(() => File.ReadAllText(Path.Combine(Samples, "shanxi", "registrations.csv"), new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true)));
        Assert.StartsWith("医保相关人员代码", File.ReadAllText(Path.Combine(Samples, "zhejiang", "registrations.csv"), new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true)));
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(Path.Combine(Samples, "hainan", "registrations.xlsx"))[..2]);
    }

    [Fact]
    public void Between_them_the_files_have_every_kind_of_entry_but_the_correction_of_a_number()
    {
        // The people of the samples keep the files that the guide and the demo name them by.
        var lines = Directory.EnumerateFiles(Samples, "*.ndjson", SearchOption.AllDirectories).SelectMany(File.ReadLines);
        var kinds = lines.Select(l => JsonDocument.Parse(l).RootElement.EnumerateObject().Single().Name).Append("registration").Distinct();
        var all = typeof(Entry).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Entry)) && t != typeof(IdentityCorrectedEntry)).Select(t => JsonNamingPolicy.CamelCase.ConvertName(t.Name[..^nameof(Entry).Length]));
        Assert.Equal(all.Order(StringComparer.Ordinal), kinds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_guide_introduces_every_person_of_the_story()
    {
        var guide = File.ReadAllText(Path.Combine(Samples, "README.md"));
        Assert.All(DataFiles.Provinces().SelectMany(p => p.People), person => Assert.Contains($"| {person.Name} |", guide));
    }

    private static string[] Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
}
