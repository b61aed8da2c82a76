using System.Buffers;
using System.Text.Json;
using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Hostile;

/// <summary>An engine whose resolvers never fail, so that every failure it logs is a fault of the engine's own.</summary>
internal sealed class Target
{
    private const string Sdl = """
        directive @mark(n: Int, shape: Shape) repeatable on QUERY | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
        scalar Day
        enum Colour { RED BLUE }
        interface Being { id: ID! name: String friend: Being }
        type Cat implements Being { id: ID! name: String friend: Being colour: Colour weight(in: Unit = KILO): Float kittens: [Cat!]! }
        type Rock implements Being { id: ID! name: String friend: Being weight: Int! grains: [[Int]] }
        union Thing = Cat | Rock
        enum Unit { KILO GRAM }
        input Shape { name: String size: Int = 1 list: [Int!] grid: [[Float]] inner: Shape colour: Colour on: Day truth: Boolean id: ID }
        input Pick @oneOf { id: ID shape: Shape }
        type Query {
          hello: String! cat: Cat being: Being cats: [Cat!]! things: [Thing]
          echo(i: Int, f: Float, s: String = "s", b: Boolean, id: ID, d: Day, c: Colour, l: [Int!], g: [[String]], shape: Shape, pick: Pick): String
        }
        type Mutation { set(shape: Shape!): Int }
        type Subscription { tick: Int }
        """;

    private readonly FailureLog log = new();
    private readonly ArrayBufferWriter<byte> output = new();

    public Target()
    {
        var schema = GraphQLSchema.Parse(Sdl);
        Executor = new Executor(Bindings.Bind(schema, Declare), new ExecutorOptions { Logger = log, CachedDocuments = 50, CachedRefusals = 50 });
        Context = new RequestContext { View = SchemaView.Full(schema) };
    }

    public Executor Executor { get; }

    public RequestContext Context { get; }

    /// <summary>What the engine hid from its caller.</summary>
    public IReadOnlyCollection<Exception?> Failures => log.Failures;

    /// <summary>The answer to a request, and the bytes that were allocated for it. Nothing here waits, so one thread does it all.</summary>
    public (ReadOnlyMemory<byte> Answer, long Allocated) Ask(ReadOnlyMemory<byte> document, JsonElement variables = default)
    {
        output.ResetWrittenCount();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var asked = Executor.ExecuteAsync(new GraphQLRequest { Document = document, Variables = variables }, Context, output, TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(asked.IsCompletedSuccessfully, "The engine waited, or threw.");
        return (output.WrittenMemory, allocated);
    }

    private static void Declare(Bindings bind)
    {
        bind.Scalar<DateOnly>("Day", text => DateOnly.TryParse(text, out var day) ? day : null, day => day.ToString("O"));
        bind.Enum<Colour>("Colour");
        bind.Enum<Unit>("Unit");
        bind.Interface<Being>("Being");
        bind.Union<Being>("Thing");
        bind.Input<Shape>("Shape");
        bind.Input<Pick>("Pick");
        bind.Object<Cat>("Cat")
            .Field("id", cat => cat.Id).Field("name", cat => cat.Name).Field("friend", Being? (cat) => new Rock(cat.Id + 1)).Field("colour", _ => Colour.Red)
            .Field("weight", (cat, _) => cat.Id / 3.0).Field("kittens", cat => cat.Id < 100 ? [new Cat(cat.Id * 10), new Cat(cat.Id * 10 + 1)] : Array.Empty<Cat>());
        bind.Object<Rock>("Rock")
            .Field("id", rock => rock.Id).Field("name", rock => rock.Name).Field("friend", Being? (_) => null).Field("weight", rock => rock.Id)
            .Field("grains", int?[]?[] (_) => [[1, null], null]);
        bind.Object<object>("Query")
            .Field("hello", _ => "world").Field("cat", _ => new Cat(1)).Field("being", Being? (_) => new Rock(2)).Field("cats", _ => new[] { new Cat(1), new Cat(2) })
            .Field("things", _ => new Being?[] { new Cat(1), null, new Rock(2) })
            .Field("echo", (_, context) => $"{string.Join(',', context.Arguments.Keys)} {context.Argument<Shape?>("shape")} {context.Argument<Pick?>("pick")}");
        bind.Object<object>("Mutation").Field("set", (_, context) => context.Argument<Shape>("shape").Size);
        bind.Object<object>("Subscription").Stream("tick", _ => Ticks());
    }

    private static async IAsyncEnumerable<int> Ticks()
    {
        await Task.Yield();
        yield return 1;
    }

    private sealed record Shape(
        string? Name, int? Size, IReadOnlyList<int>? List, IReadOnlyList<IReadOnlyList<double?>?>? Grid, Shape? Inner, Colour? Colour, DateOnly? On, bool? Truth, string? Id);

    private sealed record Pick(string? Id, Shape? Shape);

    private abstract record Being(int Id)
    {
        public string Name => $"name {Id}";
    }

    private sealed record Cat(int Id) : Being(Id);

    private sealed record Rock(int Id) : Being(Id);

    private enum Colour { Red, Blue }

    private enum Unit { Kilo, Gram }
}
