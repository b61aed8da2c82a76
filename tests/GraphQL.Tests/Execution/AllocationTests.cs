using System.Buffers;
using System.Text.Json;
using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Execution;

/// <summary>
/// What an operation of a known document allocates beside its response: little, and the same whatever it selects and however much it yields. The
/// bounds are those of a debug build, where each asynchronous method takes an object; an object a row or a field would go far beyond them.
/// </summary>
public sealed class AllocationTests
{
    private const int Most = 1536;
    private const int LessThanAnObjectEach = 64;

    private static readonly GraphQLSchema Schema = GraphQLSchema.Parse("""
        scalar Code
        type Query { hello: String known(codes: [Code!]!): Int! rows: [Row!]! few: [Row!]! groups: [Group!]! }
        type Group { id: ID! name: String! members: [Row!]! }
        type Row { id: ID! name: String! title: String count: Int! share: Float! active: Boolean! }
        """);

    private static readonly Row[] Rows =
        [.. Enumerable.Range(0, 1000).Select(i => new Row($"row-{i}", $"Name of {i}", i % 3 == 0 ? null : $"Title “{i}”", i * 7, i / 8.0, i % 2 == 0))];

    private static readonly Row[] Few = Rows[..10];

    private readonly Executor executor = new(Bindings.Bind(Schema, Declare));
    private readonly RequestContext context = new() { View = SchemaView.Full(Schema) };
    private readonly ArrayBufferWriter<byte> output = new(1 << 20);

    [Theory]
    [InlineData("{ hello }")]
    [InlineData("{ rows { id name title count share active } }")]
    [InlineData("{ groups { id name members { id name count } } }")]
    public void An_operation_of_a_known_document_allocates_little(string document) => Assert.InRange(BytesOf(document), 0, Most);

    [Fact]
    public void A_thousand_rows_allocate_what_ten_do() =>
        Assert.InRange(BytesOf("{ rows { id name count } }") - BytesOf("{ rows: few { id name count } }"), -LessThanAnObjectEach, LessThanAnObjectEach);

    [Fact]
    public void Six_fields_allocate_what_one_does() =>
        Assert.InRange(BytesOf("{ rows { id name title count share active } }") - BytesOf("{ rows { id } }"), -LessThanAnObjectEach, LessThanAnObjectEach);

    /// <summary>A code in a variable costs its own text and its place in the list as it came and in the list that the resolver gets.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_code_in_a_variable_allocates_no_more_than_itself(bool countsCosts)
    {
        const int codeInTwoLists = 64;
        var counting = new Executor(executor.Schema, new ExecutorOptions { MaxCost = countsCosts ? 1e9 : null, GivenItemWeight = 1, SlicingArguments = ["codes"] });
        long BytesOf(int codes) => this.BytesOf("query($codes: [Code!]!) { known(codes: $codes) }", counting,
            JsonSerializer.SerializeToElement(new { codes = Enumerable.Range(0, codes).Select(i => $"D{i:000000000000}") }));
        Assert.InRange((BytesOf(200) - BytesOf(100)) / 100, 0, codeInTwoLists);
    }

    /// <summary>The least of some rounds: what the pools of arrays let go of meanwhile is nobody's doing here.</summary>
    private long BytesOf(string document, Executor? by = null, JsonElement variables = default)
    {
        const int repeats = 10;
        var token = TestContext.Current.CancellationToken;
        var request = GraphQLRequest.Of(document) with { Variables = variables };
        var least = long.MaxValue;
        for (var round = 0; round < 8; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < repeats; i++)
            {
                output.ResetWrittenCount();
                var asked = (by ?? executor).ExecuteAsync(request, context, output, token);
                Assert.True(asked.IsCompletedSuccessfully);
            }
            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / repeats);
        }
        return least;
    }

    private static void Declare(Bindings bind)
    {
        Group[] groups = [.. Enumerable.Range(0, 20).Select(i => new Group($"g{i}", $"Group {i}", Rows[(i * 10)..(i * 10 + 10)]))];
        bind.Scalar<Code>("Code", text => text.Length == 13 ? new Code(text) : null, code => code.Text);
        bind.Object<object>("Query")
            .Root<Known, int>("known", (asked, _) => ValueTask.FromResult(asked.Codes.Count))
            .Field("hello", _ => "world").Field("rows", _ => Rows).Field("few", _ => Few)
            .Root("groups", _ => ValueTask.FromResult(groups));
        bind.Object<Group>("Group").Field("id", group => group.Id).Field("name", group => group.Name).Field("members", group => group.Members);
        bind.Object<Row>("Row")
            .Field("id", row => row.Id).Field("name", row => row.Name).Field("title", row => row.Title)
            .Field("count", row => row.Count).Field("share", row => row.Share).Field("active", row => row.Active);
    }

    private readonly record struct Code(string Text);

    private sealed record Known(IReadOnlyList<Code> Codes);

    private sealed record Row(string Id, string Name, string? Title, int Count, double Share, bool Active);

    private sealed record Group(string Id, string Name, Row[] Members);
}
