using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Execution;

/// <summary>What a context has done before a query, instead of one that failed, and after a mutation.</summary>
public sealed class BeforeAndAfterTests
{
    private readonly GraphQLSchema schema = GraphQLSchema.Parse("type Query { from: String! again: Query } type Mutation { change: String! }");
    private readonly List<string> calls = [];
    private readonly Executor executor;

    public BeforeAndAfterTests() => executor = new Executor(Bindings.Bind(schema, bind =>
    {
        bind.Object<object>("Query").Root("from", context => ValueTask.FromResult(From(context.State<string>()))).Root("again", _ => ValueTask.FromResult<object?>(new object()));
        bind.Object<object>("Mutation").Root("change", _ => ValueTask.FromResult("changed"));
    }));

    private RequestContext Context => new()
    {
        View = SchemaView.Full(schema),
        State = "primary",
        BeforeResponse = _ =>
        {
            calls.Add("recorded");
            return ValueTask.FromResult<GraphQLError?>(null);
        },
    };

    [Fact]
    public async Task A_query_is_executed_with_the_context_that_was_made_of_its_fields_and_extensions()
    {
        var context = Context with { BeforeQuery = (own, query, _) => ValueTask.FromResult(own with { State = $"{string.Join(',', query.Fields)} {query.Extensions}" }) };
        Assert.Equal("""{"data":{"a":"from,again {}","again":{"b":"from,again {}"}}}""", await AskAsync("{ a: from again { b: from } }", context));
        Assert.Equal("""{"data":{"change":"changed"}}""", await AskAsync("mutation { change }", context));
    }

    [Fact]
    public async Task A_query_can_be_refused_before_it_is_executed()
    {
        var context = Context with { BeforeQuery = (_, _, _) => throw new GraphQLException(GraphQLError.Of("NOT_NOW", "Not now.")) };
        Assert.Equal("""{"errors":[{"message":"Not now.","extensions":{"code":"NOT_NOW"}}]}""", await AskAsync("{ from }", context));
        Assert.Empty(calls);
    }

    [Fact]
    public async Task A_query_that_fails_is_executed_once_more_where_another_context_is_at_hand_and_recorded_once()
    {
        var context = Context with { State = "broken", Otherwise = failure => failure is IOException ? Context : null };
        Assert.Equal("""{"data":{"from":"primary","again":{"from":"primary"}}}""", await AskAsync("{ from again { from } }", context));
        Assert.Equal(["broken", "primary", "primary", "recorded"], calls);
    }

    [Fact]
    public async Task One_that_fails_again_has_failed()
    {
        var context = Context with { State = "broken", Otherwise = _ => Context with { State = "broken" } };
        Assert.Contains("\"code\":\"INTERNAL\"", await AskAsync("{ from }", context), StringComparison.Ordinal);
        Assert.Equal(["broken", "broken", "recorded"], calls);
    }

    [Fact]
    public async Task What_is_told_after_a_mutation_stands_in_the_extensions_of_its_response_and_of_no_querys()
    {
        var context = Context with
        {
            ReportCost = true,
            AfterMutation = (_, _) => ValueTask.FromResult<IReadOnlyDictionary<string, object?>?>(new Dictionary<string, object?> { ["written"] = $"after {calls.Count}" }),
        };
        var extensions = JsonElement.Parse(await AskAsync("mutation { change }", context)).GetProperty("extensions");
        Assert.Equal("after 1", extensions.GetProperty("written").GetString());
        Assert.True(extensions.TryGetProperty("cost", out _));
        Assert.DoesNotContain("written", await AskAsync("{ from }", context), StringComparison.Ordinal);
    }

    private string From(string state)
    {
        calls.Add(state);
        return state == "broken" ? throw new IOException("gone") : state;
    }

    private async Task<string> AskAsync(string query, RequestContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await executor.ExecuteAsync(GraphQLRequest.Of(query) with { Extensions = JsonElement.Parse("{}") }, context, buffer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
