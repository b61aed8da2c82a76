using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Execution;

/// <summary>A small schema with every shape of field, and a way to ask it.</summary>
internal sealed class World
{
    private const string Sdl = """
        scalar Day
        scalar Any
        enum Colour { RED DARK_BLUE }
        interface Being { id: ID! name: String }
        union Thing = Cat | Rock
        input Range { min: Int = 1 max: Int! tags: [String!] on: Day colour: Colour }
        input Pick @oneOf { id: ID range: Range }
        type Cat implements Being {
          id: ID! name: String colour: Colour! born: Day weight: Float
          kittens(first: Int = 2): [Cat!]! friend: Being slow: String
          nul: String mustNul: String! fails: String mustFail: String! mustFailOdd: String! failsOdd: String guarded: String breaksEven: String
          self: Cat! maybe: Cat
        }
        type Rock implements Being { id: ID! name: String weight: Int! }
        type Query {
          hello: String! cat: Cat mustCat: Cat! cats: [Cat] catsFull: [Cat!] mustCats: [Cat]! mustCatsFull: [Cat!]!
          boxes: [[Cat!]!] boxesLoose: [[Cat!]] beings: [Being!]! things: [Thing] numbers: [[Int!]]! stray: Being
          big: Int notANumber: Float any(v: Any): Any
          echo(i: Int, s: String = "d", l: [Int!], m: [[Int]], r: Range, p: Pick, d: Day, c: Colour, n: Int! = 7, id: ID): String!
          waits: String
        }
        type Mutation { add(n: Int!): Int! fail: Int failHard: Int! }
        type Subscription { ticks(to: Int!): Cat! early: Int failing: Int }
        """;

    private readonly Executor executor;
    private readonly RequestContext context;

    public World(ExecutorOptions? options = null, IViewPolicy? policy = null)
    {
        var schema = GraphQLSchema.Parse(Sdl);
        executor = new Executor(Bindings.Bind(schema, Declare), options);
        context = new RequestContext { View = policy is null ? SchemaView.Full(schema) : SchemaView.Of(schema, "some", policy), State = this };
    }

    public List<string> Calls { get; } = [];

    public Executor Executor => executor;

    public RequestContext Context => context;

    /// <summary>The response, without the extensions of errors and with one space nowhere.</summary>
    public async Task<string> Ask(string query, string? variables = null, string? operation = null)
    {
        var request = GraphQLRequest.Of(query) with { OperationName = operation, Variables = variables is null ? default : JsonElement.Parse(variables) };
        var buffer = new ArrayBufferWriter<byte>();
        await executor.ExecuteAsync(request, context, buffer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Compares the data as text, and the errors as "path: message" in their order.</summary>
    public async Task Check(string query, string data, params string[] errors) => await CheckWith(query, null, data, errors);

    public async Task CheckWith(string query, string? variables, string data, params string[] errors)
    {
        var response = JsonElement.Parse(await Ask(query, variables));
        var told = response.TryGetProperty("errors", out var list)
            ? list.EnumerateArray().Select(error => $"{Path(error)}: {error.GetProperty("message").GetString()}").ToArray()
            : [];
        Assert.Equal(errors, told);
        Assert.Equal(data, response.TryGetProperty("data", out var given) ? given.GetRawText() : "none");
    }

    private static string Path(JsonElement error) =>
        error.TryGetProperty("path", out var path) ? string.Join('.', path.EnumerateArray().Select(step => step.ToString())) : "-";

    private void Declare(Bindings bind)
    {
        bind.Scalar<DateOnly>("Day", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null, day => day.ToString("yyyy-MM-dd"));
        bind.AnyScalar("Any");
        bind.Enum<Colour>("Colour");
        bind.Interface<IBeing>("Being");
        bind.Union<object>("Thing");
        bind.Input<Range>("Range");
        bind.Input<Pick>("Pick");
        bind.Object<Cat>("Cat")
            .Field("id", cat => cat.Id).Field("name", cat => cat.Name).Field("colour", cat => cat.Colour).Field("born", cat => cat.Born)
            .Field("weight", cat => cat.Id / 2.0)
            .Batch<IReadOnlyList<Cat>>("kittens", (context, cats) =>
            {
                Calls.Add($"kittens of {string.Join(',', cats.Select(cat => cat.Id))}");
                return ValueTask.FromResult<IReadOnlyList<IReadOnlyList<Cat>>>(
                    [.. cats.Select(cat => Enumerable.Range(1, context.Argument<int>("first")).Select(i => new Cat(cat.Id * 10 + i)).ToList())]);
            })
            .Field("friend", IBeing? (cat) => cat.Id % 2 == 0 ? new Rock(cat.Id) : new Cat(cat.Id + 100))
            .Batch<string>("slow", async (_, cats) =>
            {
                await Task.Yield();
                return [.. cats.Select(cat => $"slow {cat.Id}")];
            })
            .Field("nul", string? (_) => null).Field("mustNul", string? (_) => null)
            .Field("fails", string (cat) => throw new GraphQLException(new GraphQLError($"fails {cat.Id}")))
            .Field("mustFail", string (cat) => throw new GraphQLException(new GraphQLError($"mustFail {cat.Id}")))
            .Field("mustFailOdd", cat => cat.Id % 2 == 0 ? "even" : throw new GraphQLException(new GraphQLError($"odd {cat.Id}")))
            .Field("breaksEven", cat => cat.Id % 2 == 1 ? "odd" : throw new InvalidOperationException($"even {cat.Id}"))
            .Batch<string?>("failsOdd", (context, cats) =>
            {
                for (var i = 0; i < cats.Count; i++)
                {
                    if (cats[i].Id % 2 == 1)
                    {
                        context.Fail(i, new GraphQLError($"odd {cats[i].Id}"));
                    }
                }
                return ValueTask.FromResult<IReadOnlyList<string?>>([.. cats.Select(_ => "even")]);
            })
            .Batch<string>("guarded", (_, cats) =>
            {
                Calls.Add($"guarded {string.Join(',', cats.Select(cat => cat.Id))}");
                return ValueTask.FromResult<IReadOnlyList<string>>([.. cats.Select(cat => $"secret {cat.Id}")]);
            })
            .Field("self", cat => cat).Field("maybe", cat => cat.Id % 2 == 0 ? cat : null);
        bind.Object<Rock>("Rock").Field("id", rock => rock.Id).Field("name", string? (_) => "rock").Field("weight", rock => (long)rock.Id);
        bind.Object<object>("Query")
            .Field("hello", _ => "world")
            .Field("cat", _ => new Cat(1)).Field("mustCat", _ => new Cat(1))
            .Field("cats", Cat?[] (_) => [new Cat(1), null, new Cat(2)]).Field("catsFull", Cat?[] (_) => [new Cat(1), new Cat(2)])
            .Field("mustCats", List<Cat?> (_) => [new Cat(1), new Cat(2)]).Field("mustCatsFull", _ => Enumerable.Range(1, 3).Select(id => new Cat(id)))
            .Field("boxes", Cat?[][] (_) => [[new Cat(1)], [], [new Cat(2), new Cat(3)]])
            .Field("boxesLoose", Cat?[]?[] (_) => [[new Cat(1), new Cat(2)], null, [new Cat(4)]])
            .Field("beings", IBeing[] (_) => [new Cat(1), new Rock(2), new Cat(3)])
            .Field("things", object?[] (_) => [new Rock(1), null, new Cat(2), "neither"])
            .Field("numbers", int[]?[] (_) => [[1, 2], null, []])
            .Field("stray", _ => new Stray())
            .Field("big", _ => 3_000_000_000L).Field("notANumber", _ => double.NaN)
            .Field("any", (_, context) => context.Argument<object?>("v"))
            .Field("echo", (_, context) => Echo.Of(context))
            .Root("waits", async context =>
            {
                await Task.Delay(Timeout.Infinite, context.Cancellation);
                return "never";
            });
        bind.Object<object>("Mutation")
            .Root("add", async context =>
            {
                var n = context.Argument<int>("n");
                Calls.Add($"begin {n}");
                await Task.Yield();
                Calls.Add($"end {n}");
                return n;
            })
            .Root<int?>("fail", _ => throw new GraphQLException(new GraphQLError("no")))
            .Root<int>("failHard", _ => throw new GraphQLException(new GraphQLError("never")));
        bind.Object<object>("Subscription")
            .Stream("ticks", context => Ticks(context.Argument<int>("to")), cat => $"at-{cat.Id}", cat => cat.Id == 3 ? new Dictionary<string, object?> { ["third"] = true } : null)
            .Stream<int>("early", _ => throw new GraphQLException(new GraphQLError("not now")))
            .Stream("failing", _ => Failing());
    }

    private static async IAsyncEnumerable<Cat> Ticks(int to)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            yield return new Cat(i);
        }
    }

    private static async IAsyncEnumerable<int> Failing()
    {
        yield return 1;
        await Task.Yield();
        throw new GraphQLException(new GraphQLError("source broke"));
    }
}

internal interface IBeing;

internal sealed record Cat(int Id) : IBeing
{
    public string? Name => Id == 2 ? null : $"cat {Id}";

    public Colour Colour => Id % 2 == 0 ? Colour.Red : Colour.DarkBlue;

    public DateOnly? Born => Id == 2 ? null : new DateOnly(2026, 1, Id % 28 + 1);
}

internal sealed record Rock(int Id) : IBeing;

internal sealed record Stray : IBeing;

internal enum Colour { Red, DarkBlue }

internal sealed record Range(int Max, int? Min = null, IReadOnlyList<string>? Tags = null)
{
    public Optional<DateOnly?> On { get; init; }

    public Colour? Colour { get; init; }
}

internal sealed record Pick(string? Id, Range? Range);
