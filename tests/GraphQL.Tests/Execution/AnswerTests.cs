using System.Buffers;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Harness;
using GraphQL.Response;
using GraphQL.TypeSystem;
using GraphQL.Validation;

namespace GraphQL.Tests.Execution;

public sealed class AnswerTests(ITestOutputHelper test)
{
    private const int DocumentsOfASeed = 800;
    private static readonly GraphQLSchema Schema = GraphQLSchema.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fuzz.graphql")));
    private readonly Executor executor = new(MockBindings.Of(Schema), new ExecutorOptions { Validation = ValidationOptions.Unlimited });

    public static TheoryData<string> Seeds => ["who sees what", CommitSeed.Read()];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_visitor_is_told_exactly_what_stands_in_the_response(string seed)
    {
        var (given, refused, withoutData) = (0, 0, 0);
        test.WriteLine($"seed {seed}");
        var documents = new Documents(Schema, HashOf(seed));
        for (var i = 0; i < DocumentsOfASeed; i++)
        {
            var document = (i % 4) switch { 0 => documents.Mutation(), 1 => documents.Subscription(), _ => documents.Query() };
            foreach (var (response, listener, name) in await Ask(document, $"{seed}:{i}"))
            {
                var expected = Told.In(response, i % 4 == 1 ? "Subscription" : "");
                Assert.True(expected.ToString() == listener.Told.ToString(), $"{document}\n\n{response}\n\nexpected {expected}\n\ntold {listener.Told}");
                Assert.Equal("Made", name);
                given += expected.Given.Count;
                refused += expected.Refused.Count;
                withoutData += expected.Objects.Count == 0 ? 1 : 0;
            }
        }
        test.WriteLine($"{given} given, {refused} refused, {withoutData} without data");
        Assert.All([given, refused, withoutData], count => Assert.True(count > 100));
    }

    [Fact]
    public async Task One_document_has_the_same_lists_of_fields_whatever_it_answers()
    {
        const string document = "query Made { me { name age home { id area } friends { age echo } } }";
        var known = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < 200; i++)
        {
            foreach (var list in (await Ask(document, $"{i}")).SelectMany(asked => asked.Listener.Lists))
            {
                known.TryAdd(list, i);
            }
        }
        // One for each selection, and one for each field where some of its objects failed.
        Assert.InRange(known.Count, 5, 4 + 9);
        Assert.True(known.Values.Max() < 200 / 2);
    }

    [Fact]
    public async Task Fields_without_a_fault_are_told_together()
    {
        var world = new World();
        var calls = new List<string>();
        await AskWorld(world, "{ mustCatsFull { id name other: name friend { id } __typename } __schema { queryType { name } } }", new Calls(calls));
        Assert.Equal(["Query x1: 0", "Query mustCatsFull: 0", "Cat x3: 0,0,0", "Cat id,name,friend: 0,0,0", "Cat x2: 0,0", "Cat id: 0,0", "Rock x1: 0", "Rock id: 0"], calls);
    }

    [Fact]
    public async Task An_answer_cannot_be_told_once_it_is_on_its_way()
    {
        Answer? kept = null;
        var world = new World();
        var context = world.Context with { BeforeResponse = answer => { kept = answer; return ValueTask.FromResult<GraphQLError?>(null); } };
        using var result = await world.Executor.ExecuteAsync(GraphQLRequest.Of("{ hello }"), context, TestContext.Current.CancellationToken);
        Assert.True(result.HasData);
        Assert.Throws<ObjectDisposedException>(() => kept!.Visit(new Listener()));
    }

    [Fact]
    public async Task Whoever_is_too_slow_to_record_an_answer_keeps_it_from_being_given()
    {
        var world = new World(new ExecutorOptions { Deadline = TimeSpan.FromMilliseconds(50) });
        var context = world.Context with
        {
            BeforeResponse = async answer => { await Task.Delay(Timeout.Infinite, answer.Cancellation); return null; },
        };
        using var result = await world.Executor.ExecuteAsync(GraphQLRequest.Of("{ hello }"), context, TestContext.Current.CancellationToken);
        Assert.False(result.HasData);
        Assert.Equal("DEADLINE_EXCEEDED", Assert.Single(result.Errors).Code);
    }

    private async Task<List<(JsonElement Response, Listener Listener, string? Name)>> Ask(string document, string seed)
    {
        Listener listener = new();
        string? name = null;
        var context = new RequestContext
        {
            View = SchemaView.Full(Schema),
            State = new Mock(Schema, seed),
            BeforeResponse = answer =>
            {
                listener = new Listener();
                answer.Visit(listener);
                name = answer.OperationName;
                return ValueTask.FromResult<GraphQLError?>(null);
            },
        };
        var request = GraphQLRequest.Of(document) with { Variables = JsonElement.Parse(Documents.Variables) };
        var all = new List<(JsonElement, Listener, string?)>();
        await foreach (var result in executor.Subscribe(request, () => context, TestContext.Current.CancellationToken))
        {
            using (result)
            {
                var buffer = new ArrayBufferWriter<byte>();
                result.WriteTo(buffer);
                var response = JsonElement.Parse(buffer.WrittenSpan);
                // A subscription whose source failed is a request error: nothing was executed, and nothing is told.
                Assert.True(result.Outcome == Outcome.Executed || document.StartsWith("subscription", StringComparison.Ordinal), $"{response}\n{document}");
                if (result.Outcome == Outcome.Executed)
                {
                    all.Add((response, listener, name));
                }
            }
        }
        return all;
    }

    private static async Task AskWorld(World world, string document, IAnswerVisitor visitor)
    {
        var context = world.Context with { BeforeResponse = answer => { answer.Visit(visitor); return ValueTask.FromResult<GraphQLError?>(null); } };
        using var result = await world.Executor.ExecuteAsync(GraphQLRequest.Of(document), context, TestContext.Current.CancellationToken);
    }

    private static int HashOf(string seed) => seed.Aggregate(17, (hash, letter) => unchecked(hash * 31 + letter));

    /// <summary>Takes down the calls as they come; nobody is a subject.</summary>
    private sealed class Calls(List<string> calls) : IAnswerVisitor
    {
        public void Enter(string type, IReadOnlyList<object> objects, Span<int> subjects) => calls.Add($"{type} x{objects.Count}: {string.Join(',', subjects.ToArray())}");

        public void Given(string type, IReadOnlyList<FieldDefinition> fields, ReadOnlySpan<int> subjects) =>
            calls.Add($"{type} {string.Join(',', fields.Select(field => field.Name))}: {string.Join(',', subjects.ToArray())}");

        public void Refused(string type, FieldDefinition field, int subject, GraphQLError error) => calls.Add($"{type}.{field.Name} refused");
    }
}
