using GraphQL.Execution;

namespace GraphQL.Tests.Execution;

public sealed class CacheTests
{
    [Fact]
    public async Task Many_requests_share_a_document_without_mixing_their_variables()
    {
        var world = new World();
        await Parallel.ForEachAsync(Enumerable.Range(0, 500), TestContext.Current.CancellationToken, async (i, _) =>
        {
            var on = i % 2 == 0 ? "true" : "false";
            var data = $$"""{"echo":"i={{i}} s=d n=7"{{(i % 2 == 0 ? ",\"cat\":{\"name\":\"cat 1\"}" : "")}}}""";
            await world.CheckWith("query($i: Int, $on: Boolean!) { echo(i: $i) cat @include(if: $on) { name } }", $$"""{"i":{{i}},"on":{{on}}}""", data);
        });
    }

    [Fact]
    public async Task A_small_cache_forgets_documents_and_answers_them_all_the_same()
    {
        var world = new World(new ExecutorOptions { CachedDocuments = 2, CachedRefusals = 2 });
        for (var i = 0; i < 20; i++)
        {
            await world.Check($"{{ a{i % 5}: hello }}", $$"""{"a{{i % 5}}":"world"}""");
            Assert.DoesNotContain("\"data\"", await world.Ask($"{{ nope{i % 5} }}"), StringComparison.Ordinal);
        }
    }
}
