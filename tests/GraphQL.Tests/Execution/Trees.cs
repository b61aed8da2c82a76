using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Execution;

/// <summary>A schema in which everything below a number comes of that number: values, nulls, failures, kinds of object and lengths of lists.</summary>
internal static class Trees
{
    private const string Sdl = """
        scalar Day
        union Node = Tree | Leaf
        type Tree {
          n: Int! text: String day: Day odd: Int must: Int! slow: Int strict: Tree! missing: Tree some: Tree leaf: Node
          lists: [[Int!]] children(to: Int!): [Tree!]
        }
        type Leaf { n: Int! leaf: Float }
        type Query { tree(n: Int!): Tree hangs(n: Int!): Int late: Int }
        """;

    private static readonly GraphQLSchema Schema = GraphQLSchema.Parse(Sdl);

    public static RequestContext Context { get; } = new() { View = SchemaView.Full(Schema) };

    public static Executor Executor(TimeSpan deadline) => new(Bindings.Bind(Schema, Declare), new ExecutorOptions { Deadline = deadline });

    private static void Declare(Bindings bind)
    {
        bind.Scalar<DateOnly>("Day", text => DateOnly.TryParse(text, out var day) ? day : null, day => day.Year > 2030 ? throw Failure("day", day.Year) : day.ToString("yyyy-MM-dd"));
        bind.Union<object>("Node");
        bind.Object<Tree>("Tree")
            .Field("n", tree => tree.N)
            .Field("text", tree => tree.N % 4 == 0 ? null : $"\"{tree.N}\" of 医保")
            .Field("day", DateOnly? (tree) => tree.N % 3 == 0 ? null : new DateOnly(2000 + tree.N % 35, 1, 1))
            .Field("odd", tree => tree.N % 2 == 1 ? tree.N : throw Failure("even", tree.N))
            .Field("must", int? (tree) => tree.N % 5 == 0 ? null : tree.N)
            .Batch<int>("slow", async (context, trees) =>
            {
                await Task.Yield();
                var failing = trees.Select((tree, i) => (tree, i)).Where(one => one.tree.N % 7 == 0).ToList();
                failing.ForEach(one => context.Fail(one.i, new GraphQLError($"slow {one.tree.N}")));
                return trees[0].N % 13 == 0 ? throw Failure("all", trees[0].N) : [.. trees.Select(tree => tree.N)];
            })
            .Field("strict", tree => tree).Field("missing", Tree? (_) => null).Field("some", tree => tree.N % 2 == 0 ? tree : null)
            .Field("leaf", object? (tree) => (tree.N % 4) switch { 0 => null, 1 => tree, 2 => new Leaf(tree.N), _ => new GraphQLError($"leaf {tree.N}") })
            .Field("lists", int?[]?[] (tree) => tree.N % 6 == 0 ? [[1], null] : [[tree.N], tree.N % 5 == 0 ? [2, null] : [], [3, tree.N]])
            .Batch<IReadOnlyList<Tree>?>("children", (context, trees) => ValueTask.FromResult<IReadOnlyList<IReadOnlyList<Tree>?>>(
                [.. trees.Select(IReadOnlyList<Tree>? (tree) => tree.N % 17 == 0 ? null : [.. Enumerable.Range(1, context.Argument<int>("to")).Select(i => new Tree(tree.N * 10 + i))])]));
        bind.Object<Leaf>("Leaf").Field("n", leaf => leaf.N).Field("leaf", leaf => leaf.N / 8.0);
        bind.Object<object>("Query")
            .Root("tree", context => ValueTask.FromResult(new Tree(context.Argument<int>("n"))))
            .Root("late", context => new ValueTask<int>(context.State<Task<int>>()))
            .Root<int>("hangs", async context =>
            {
                await Task.Delay(Timeout.Infinite, context.Cancellation);
                return 0;
            });
    }

    private static GraphQLException Failure(string what, int n) => new(new GraphQLError($"{what} {n}"));

    private sealed record Tree(int N);

    private sealed record Leaf(int N);
}
