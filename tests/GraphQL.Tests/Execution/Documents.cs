using GraphQL.TypeSystem;

namespace GraphQL.Tests.Execution;

/// <summary>
/// Makes up valid documents over tests/oracle/fuzz.graphql: aliases, fragments of all kinds, @skip and @include. A response key that is no
/// field's name ends in one behind an underscore, and every object tells its type, so that a response can be read without its document.
/// </summary>
internal sealed class Documents(GraphQLSchema schema, int seed)
{
    /// <summary>What every query and mutation wants.</summary>
    public const string Variables = """{"yes":true,"no":false}""";

    private readonly Random random = new(seed);
    private readonly List<string> fragments = [];
    private int aliases;

    public string Query() => Operation("query", schema.Query!);

    public string Mutation() => Operation("mutation", schema.Mutation!);

    public string Subscription()
    {
        fragments.Clear();
        var field = Pick(schema.Subscription!.Fields);
        return $"subscription Made {{ {Field(field, 0)} }} {string.Concat(fragments)}";
    }

    private string Operation(string kind, ObjectType root)
    {
        fragments.Clear();
        var selection = Selection(root, 0);
        return $"{kind} Made($yes: Boolean!, $no: Boolean!) {{ __typename @include(if: $yes) @skip(if: $no) {selection} }} {string.Concat(fragments)}";
    }

    private string Selection(CompositeType type, int depth) =>
        "__typename " + string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Part(type, depth)));

    private string Part(CompositeType type, int depth)
    {
        var narrower = Pick(schema.PossibleTypes(type));
        return random.Next(10) switch
        {
            0 when depth < 5 => $"... on {narrower.Name} {{ {Selection(narrower, depth + 1)} }}",
            1 when depth < 5 => $"... {Condition()} {{ {Selection(type, depth + 1)} }}",
            2 when depth < 5 => Spread(narrower, depth),
            _ when type is UnionType => $"... on {narrower.Name} {{ id }}",
            _ when depth < 4 => Field(Pick(type.Fields), depth),
            _ => type.Fields.FirstOrDefault(field => field.Type.Named is not CompositeType) is { } leaf ? Field(leaf, depth) : "__typename",
        };
    }

    private string Spread(CompositeType type, int depth)
    {
        var name = $"F{aliases++}";
        fragments.Add($"fragment {name} on {type.Name} {{ {Selection(type, depth + 1)} }} ");
        return $"...{name}";
    }

    private string Field(FieldDefinition field, int depth)
    {
        var alias = random.Next(2) == 0 ? $"x{aliases++}_{field.Name}: " : "";
        var given = field.Arguments.Where(argument => !argument.Type.IsNullable && !argument.HasDefault).Select(argument => $"{argument.Name}: {Literal(argument.Type)}").ToList();
        var below = field.Type.Named is CompositeType type ? $" {{ {Selection(type, depth + 1)} }}" : "";
        return $"{alias}{field.Name}{(given.Count > 0 ? $"({string.Join(", ", given)})" : "")} {(depth > 0 ? Condition() : "")}{below}";
    }

    private string Condition() => random.Next(6) switch
    {
        0 => "@skip(if: true)",
        1 => "@include(if: true)",
        _ => "",
    };

    private static string Literal(GraphType type) => type.Nullable switch
    {
        ListType list => $"[{Literal(list.OfType)}]",
        EnumType options => options.Values[0].Name,
        InputObjectType => "{ max: 1 }",
        _ => "1",
    };

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
