using GraphQL.Binding;
using GraphQL.Execution;
using GraphQL.TypeSystem;

namespace Bench.Engine;

internal sealed record Row(string Id, string Name, string? Title, int Count, double Share, bool Active);

internal sealed record Group(string Id, string Name, IReadOnlyList<Row> Members);

/// <summary>The data and the bound schema; peers/world.mjs makes the same data.</summary>
internal static class World
{
    public static Row[] Rows { get; } = [.. Enumerable.Range(0, 1000).Select(RowOf)];

    public static Group[] Groups { get; } =
        [.. Enumerable.Range(0, 20).Select(i => new Group($"g{i}", $"Group {i}", [.. Enumerable.Range(i * 10, 10).Select(RowOf)]))];

    public static GraphQLSchema Schema { get; } = GraphQLSchema.Parse(Text("schema"));

    public static RequestContext Context { get; } = new() { View = SchemaView.Full(Schema) };

    public static Executor Executor { get; } = new(Bindings.Bind(Schema, Declare));

    public static string Text(string question) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "questions", $"{question}.graphql"));

    private static Row RowOf(int i) => new($"row-{i}", $"Name of {i}", i % 3 == 0 ? null : $"Title “{i}” \"x\"", i * 7, i / 8.0, i % 2 == 0);

    private static void Declare(Bindings bind)
    {
        bind.Object<object>("Query")
            .Field("hello", _ => "world")
            .Root("rows", _ => ValueTask.FromResult<IReadOnlyList<Row>>(Rows))
            .Root("groups", _ => ValueTask.FromResult<IReadOnlyList<Group>>(Groups))
            .Root("node", _ => ValueTask.FromResult<object?>(null))
            .Root("search", _ => ValueTask.FromResult<IReadOnlyList<object>>([]));
        bind.Object<Row>("Row")
            .Field("id", row => row.Id).Field("name", row => row.Name).Field("title", row => row.Title)
            .Field("count", row => row.Count).Field("share", row => row.Share).Field("active", row => row.Active);
        bind.Object<Group>("Group")
            .Field("id", group => group.Id).Field("name", group => group.Name).Field("members", group => group.Members);
        bind.Interface<object>("Node");
        bind.Union<object>("Found");
        bind.Input<Filter>("Filter");
    }

    private sealed record Filter(IReadOnlyList<string>? Names, bool? Active, int Min, IReadOnlyList<Filter>? Any);
}
