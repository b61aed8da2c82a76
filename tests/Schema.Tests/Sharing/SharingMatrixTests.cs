using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

public sealed class SharingMatrixTests
{
    /// <summary>Above it the page is written by hand.</summary>
    private const string Written = "<!-- From here on the tests write: UPDATE_SNAPSHOTS=1 dotnet test --project tests/Schema.Tests -->\n";

    [Fact]
    public void The_page_of_who_has_what_is_what_the_hub_reads_in_the_contract()
    {
        var contract = GraphQLSchema.Parse(HubSchema.Contract);
        var page = Path.Combine("docs", "sharing.md");
        var byHand = File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n").Split(Written)[0];
        Snapshot.MatchFile(page, byHand + Written + "\n" + new SharingMatrix(contract, SharingPolicy.Read(contract, Repository.Law), Repository.Law));
    }
}
