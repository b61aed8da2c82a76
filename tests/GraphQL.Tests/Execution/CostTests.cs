using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Execution;

public sealed class CostTests
{
    private const string Sdl = """
        type Query {
          one: Item
          plain: [Item]
          grid: [[Item]]
          some(first: Int = 5, last: Int): [Item] @listSize(slicingArguments: ["first", "last"])
          must(first: Int): [Item] @listSize(slicingArguments: ["first"])
          loose(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"], assumedSize: 7, requireOneSlicingArgument: false)
          assumed: [Item] @listSize(assumedSize: 3)
          page(first: Int): Page @listSize(slicingArguments: ["first"], sizedFields: ["items"])
          nested(by: Slice): [Item] @listSize(slicingArguments: ["by.first"])
          dear: Int @cost(weight: "2.5")
          search(text: String @cost(weight: "4"), by: Slice): Int
          either: Either
          heavy: Heavy
        }
        input Slice { first: Int again: Slice word: String @cost(weight: "1.5") }
        type Page { items: [Item] total: Int }
        type Item { name: String inner(first: Int!): [Item] @listSize(slicingArguments: ["first"]) }
        type Heavy @cost(weight: "20") { a: Int }
        union Either = Item | Heavy
        type Subscription { ticks: Item }
        """ + CostDirectives.Sdl;

    private static readonly GraphQLSchema Schema = GraphQLSchema.Parse(Sdl);

    [Theory]
    [InlineData("{ __typename __schema { types { fields { name } } } }", 0, 0)]
    [InlineData("{ one { name } }", 1, 1)]
    [InlineData("{ dear }", 2.5, 0)]
    [InlineData("{ a: dear b: dear ...F } fragment F on Query { c: dear }", 7.5, 0)]
    [InlineData("{ plain { name } }", 1, 10)]
    [InlineData("{ grid { name } }", 1, 100)]
    [InlineData("{ some { name } }", 1, 5)]
    [InlineData("{ some(first: 8) { name } }", 1, 8)]
    [InlineData("{ some(last: 9) { name } }", 1, 9)]
    [InlineData("{ some(first: -4) { name } }", 1, 0)]
    [InlineData("{ loose { name } }", 1, 7)]
    [InlineData("{ loose(first: 2, last: 20) { name } }", 1, 20)]
    [InlineData("{ assumed { name } }", 1, 3)]
    [InlineData("{ page(first: 4) { items { name } total } }", 2, 5)]
    [InlineData("{ nested(by: { first: 6 }) { name } }", 1, 6)]
    [InlineData("{ must(first: 10) { inner(first: 3) { inner(first: 2) { name } } } }", 41, 100)]
    [InlineData("{ search(text: \"x\") }", 4, 0)]
    [InlineData("{ search(text: \"x\", by: { word: \"a\", again: { word: \"b\" } }) }", 7, 0)]
    [InlineData("{ search(text: null) }", 0, 0)]
    [InlineData("{ either { ... on Item { inner(first: 5) { name } } ... on Heavy { a } } }", 2, 6)]
    [InlineData("{ heavy { a } }", 1, 20)]
    public async Task An_operation_is_counted_before_it_is_executed(string query, double fields, double values) =>
        Assert.Equal((fields, values), Reported(await Ask(new ExecutorOptions { ReportCost = true }, query)));

    [Fact]
    public async Task Variables_and_conditions_count_as_the_request_gives_them()
    {
        var options = new ExecutorOptions { ReportCost = true };
        const string query = "query($n: Int, $on: Boolean = false) { must(first: $n) { name } dear @include(if: $on) }";
        Assert.Equal((1, 3), Reported(await Ask(options, query, """{"n":3}""")));
        Assert.Equal((3.5, 30), Reported(await Ask(options, query, """{"n":30,"on":true}""")));
    }

    [Fact]
    public async Task What_costs_too_much_is_refused_with_its_cost_and_the_limit()
    {
        var options = new ExecutorOptions { MaxCost = 11 };
        Assert.StartsWith("{\"data\"", await Ask(options, "{ plain { name } }"), StringComparison.Ordinal);
        Assert.Equal(
            """{"errors":[{"message":"The operation can cost 13.5, more than the 11 that are allowed. Ask for less at a time.","locations":[{"line":1,"column":1}],"extensions":{"code":"COST_TOO_HIGH","cost":13.5,"fieldCost":3.5,"typeCost":10,"limit":11}}]}""",
            await Ask(options, "{ plain { name } dear }"));
    }

    [Theory]
    [InlineData("{ must { name } }")]
    [InlineData("{ some(first: 1, last: 2) { name } }")]
    [InlineData("query($n: Int) { must(first: $n) { name } }")]
    public async Task A_list_whose_length_is_not_told_by_one_argument_is_refused(string query)
    {
        Assert.Contains("\"code\":\"SLICING_ARGUMENT\"", await Ask(new ExecutorOptions { MaxCost = 1000 }, query), StringComparison.Ordinal);
        Assert.StartsWith("{\"data\"", await Ask(new ExecutorOptions(), query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_within_lists_cost_more_than_any_limit_and_are_counted_at_once()
    {
        var fragments = string.Concat(Enumerable.Range(0, 20).Select(i =>
            $" fragment F{i} on Item {{ a: inner(first: 2147483647) {{ ...F{i + 1} }} b: inner(first: 2147483647) {{ ...F{i + 1} }} }}"));
        var options = new ExecutorOptions { MaxCost = 1e6, Validation = GraphQL.Validation.ValidationOptions.Unlimited };
        Assert.Contains("COST_TOO_HIGH", await Ask(options, $"{{ one {{ ...F0 }} }}{fragments} fragment F20 on Item {{ name }}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: Int @cost(weight: \"much\")", "@cost on Query.a: the weight must be a number, 0 or more.")]
    [InlineData("a: Int @cost(weight: \"-1\")", "@cost on Query.a: the weight must be a number, 0 or more.")]
    [InlineData("a(b: Int @cost(weight: \"NaN\")): Int", "@cost on Query.a(b:): the weight must be a number, 0 or more.")]
    [InlineData("a: Int @listSize(assumedSize: 1)", "@listSize on Query.a: the field is no list, so sizedFields must name those of its value that are.")]
    [InlineData("a: [Int] @listSize(assumedSize: -1)", "@listSize on Query.a: assumedSize must not be negative.")]
    [InlineData("a(b: String): [Int] @listSize(slicingArguments: [\"b\"])", "@listSize on Query.a: \"b\" of slicingArguments is no argument of type Int.")]
    [InlineData("a: Query @listSize(sizedFields: [\"a\"])", "@listSize on Query.a: \"a\" of sizedFields is no list of Query.")]
    public void Directives_that_cannot_be_counted_are_refused_with_the_schema(string field, string error) => Assert.Equal(
        error, Assert.Single(Assert.Throws<SchemaException>(() => GraphQLSchema.Parse($"type Query {{ {field} }}" + CostDirectives.Sdl)).Errors).Message);

    [Fact]
    public void Directives_of_the_same_names_and_another_meaning_are_let_be() =>
        GraphQLSchema.Parse("directive @cost(of: Int) on FIELD_DEFINITION directive @listSize(max: Int) on FIELD_DEFINITION type Query { a: Int @cost(of: -1) @listSize(max: 3) }");

    private static (double, double) Reported(string response)
    {
        var cost = JsonElement.Parse(response).GetProperty("extensions").GetProperty("cost");
        Assert.Equal(cost.GetProperty("cost").GetDouble(), cost.GetProperty("fieldCost").GetDouble() + cost.GetProperty("typeCost").GetDouble());
        return (cost.GetProperty("fieldCost").GetDouble(), cost.GetProperty("typeCost").GetDouble());
    }

    private static async Task<string> Ask(ExecutorOptions options, string query, string? variables = null)
    {
        var executor = new Executor(Bindings.Bind(Schema, Declare), options);
        var buffer = new ArrayBufferWriter<byte>();
        var request = GraphQLRequest.Of(query) with { Variables = variables is null ? default : JsonElement.Parse(variables) };
        await executor.ExecuteAsync(request, new RequestContext { View = SchemaView.Full(Schema) }, buffer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Declare(Bindings bind)
    {
        bind.Untyped("Slice");
        bind.Union<object>("Either", _ => "Item");
        foreach (var type in Schema.Types.OfType<ObjectType>().Where(type => !type.IsIntrospection && type != Schema.Subscription))
        {
            var binding = bind.Object<object>(type.Name);
            foreach (var field in type.Fields)
            {
                binding.Field(field.Name, object? (_) => null);
            }
        }
        bind.Object<object>("Subscription").Stream("ticks", _ => AsyncEnumerable.Empty<object>());
    }
}
