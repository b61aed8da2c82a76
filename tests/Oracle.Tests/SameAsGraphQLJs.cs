using GraphQL.Harness;

namespace Hub.Oracle;

/// <summary>The engine answers fresh vectors as graphql-js does: the same verdict, the same bytes of data, errors at the same places.</summary>
public sealed class SameAsGraphQLJs(ITestOutputHelper output)
{
    private const int VectorsOfASeed = 5_000;

    public static TheoryData<string> Seeds => ["一医一档", CommitSeed.Read()];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task On_5000_vectors_of_the_seed(string seed)
    {
        output.WriteLine($"seed {seed}; again with tests/oracle/soak.sh, or node fuzz.mjs {VectorsOfASeed} {seed} FILE");
        var file = Path.GetTempFileName();
        try
        {
            var (code, said) = await Oracles.Project.RunAsync(null, "fuzz.mjs", $"{VectorsOfASeed}", seed, file);
            Assert.True(code == 0, said);
            var comparison = new Comparison(await File.ReadAllTextAsync(Path.Combine(Oracles.Project.Folder, "fuzz.graphql")));
            var differences = comparison.Differences(File.ReadLines(file)).ToList();
            Assert.True(differences.Count == 0, $"{differences.Count} of {comparison.Vectors} differ, seed {seed}:\n{string.Join("\n\n", differences.Take(5))}");
            Assert.Equal(VectorsOfASeed, comparison.Vectors);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
