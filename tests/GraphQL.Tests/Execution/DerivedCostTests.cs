using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Execution;

/// <summary>Costs of a schema that says nothing of costs: lists are as long as arguments tell.</summary>
public sealed class DerivedCostTests
{
    private const string Sdl = """
        type Query {
          page(first: Int = 20, after: String): Page
          plain(first: Int): [Item]
          by(codes: [String!]!): [Item]
          byFilter(where: Filter): [Item]
          year(year: Int): [Item]
          nested(first: Int): Nested
        }
        type Mutation { take(all: [Entry!]!): Taken }
        input Filter { codes: [String!] }
        input Entry { id: Int more: [Int!] }
        type Page { edges: [Edge] nodes: [Item] total: Int }
        type Edge { node: Item }
        type Taken { results: [Item] count: Int }
        type Nested { again(first: Int): [Item] items: [Item] }
        type Item { name: String page(first: Int = 20): Page }
        """;

    private static readonly GraphQLSchema Schema = GraphQLSchema.Parse(Sdl);

    [Theory]
    [InlineData("{ page { total } }", 2)]
    [InlineData("{ page { nodes { name } } }", 2 + 1 + 20)]
    [InlineData("{ page(first: 5) { edges { node { name } } } }", 2 + 1 + (5 * (1 + 1 + 1)))]
    [InlineData("{ page(first: 5) { nodes { page(first: 7) { nodes { name } } } } }", 2 + 1 + (5 * (1 + 2 + 1 + 7)))]
    [InlineData("{ plain(first: 3) { name } }", 1 + 3)]
    [InlineData("{ plain { name } }", 1 + 10)]
    [InlineData("{ year(year: 2025) { name } }", 1 + 10)]
    [InlineData("{ by(codes: [\"a\"]) { name } }", 1 + 1 + 10)]
    [InlineData("{ byFilter(where: { codes: [\"a\", \"b\"] }) { name } }", 1 + 2 + 10)]
    [InlineData("{ nested(first: 1) { again(first: 1000) { name } } }", 2 + 1 + 1000)]
    [InlineData("{ nested(first: 1) { items { name } } }", 2 + 1 + 1)]
    [InlineData("mutation { take(all: [{ id: 1 }, { id: 2, more: [1, 2, 3] }]) { count } }", 2 + 2 + 3)]
    [InlineData("{ page(first: -1) { nodes { name } } }", 2 + 1)]
    public async Task A_list_is_as_long_as_its_arguments_tell(string query, double cost) => Assert.Equal(cost, await CostOf(query));

    [Fact]
    public async Task Lists_given_by_variable_count_with_their_items()
    {
        const string query = "query($codes: [String!]!) { by(codes: $codes) { name } }";
        Assert.Equal(1 + 300 + 300, await CostOf(query, JsonSerializer.Serialize(new { codes = Enumerable.Repeat("x", 300) })));
    }

    [Fact]
    public async Task Aliases_of_a_leaf_weigh_what_a_leaf_does_in_each_row_and_typename_nothing()
    {
        var options = new ExecutorOptions { SlicingArguments = ["first"], LeafWeight = 0.125, ReportCost = true };
        var answer = await Ask(options, "{ page(first: 100) { __typename nodes { a: name b: name c: name d: name __typename } total } }");
        Assert.Equal(2 + 0.125 + 1 + (100 * (1 + 0.5)), JsonElement.Parse(answer).GetProperty("extensions").GetProperty("cost").GetProperty("cost").GetDouble());
    }

    [Theory]
    [InlineData("query($n: Int) { page(first: $n) { nodes { name } } }", """{"n":2147483647}""")]
    [InlineData("query($n: Int = 100000) { page(first: $n) { nodes { name } } }", null)]
    [InlineData("query($n: Int) { a: page(first: $n) { nodes { name } } b: page(first: $n) { nodes { name } } c: page(first: $n) { nodes { name } } }", """{"n":400}""")]
    [InlineData("{ ...F } fragment F on Query { page(first: 400) { ...G } again: page(first: 400) { ...G } } fragment G on Page { nodes { ... on Item { name } } more: nodes { name } }", null)]
    [InlineData("query A { page(first: 1) { nodes { name } } } query B { page(first: 2000) { nodes { name } } }", null)]
    [InlineData("{ page(first: 40) { nodes { page(first: 40) { nodes { name } } } } }", null)]
    public async Task No_way_of_writing_it_makes_it_cheaper(string query, string? variables)
    {
        var answer = await Ask(new ExecutorOptions { SlicingArguments = ["first"], MaxCost = 1000 }, query, variables, query.StartsWith("query A", StringComparison.Ordinal) ? "B" : null);
        var extensions = JsonElement.Parse(answer).GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(("COST_TOO_HIGH", 1000), (extensions.GetProperty("code").GetString(), extensions.GetProperty("limit").GetInt32()));
        Assert.True(extensions.GetProperty("cost").GetDouble() > 1000);
    }

    private static async Task<double> CostOf(string query, string? variables = null) =>
        JsonElement.Parse(await Ask(new ExecutorOptions { SlicingArguments = ["first"], GivenItemWeight = 1, ReportCost = true }, query, variables))
            .GetProperty("extensions").GetProperty("cost").GetProperty("cost").GetDouble();

    private static async Task<string> Ask(ExecutorOptions options, string query, string? variables = null, string? operation = null)
    {
        var executor = new Executor(Bindings.Bind(Schema, Declare), options);
        var buffer = new ArrayBufferWriter<byte>();
        var request = GraphQLRequest.Of(query) with { OperationName = operation, Variables = variables is null ? default : JsonElement.Parse(variables) };
        await executor.ExecuteAsync(request, new RequestContext { View = SchemaView.Full(Schema) }, buffer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Declare(Bindings bind)
    {
        bind.Untyped("Filter");
        bind.Untyped("Entry");
        foreach (var type in Schema.Types.OfType<ObjectType>().Where(type => !type.IsIntrospection))
        {
            var binding = bind.Object<object>(type.Name);
            foreach (var field in type.Fields) binding.Field(field.Name, object? (_) => null);
        }
    }
}
