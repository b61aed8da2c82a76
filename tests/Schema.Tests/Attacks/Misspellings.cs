using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>Names that are nearly those which the caller must not know: what is suggested instead must not be they.</summary>
internal sealed class Misspellings(GraphQLSchema contract)
{
    public IEnumerable<Attempt> Of(AttackedView view)
    {
        var seen = new Routes(view.Visible);
        foreach (var type in contract.Types.Where(type => !type.IsIntrospection))
        {
            var attempts = (type, view.Visible.Type(type.Name)) switch
            {
                (_, null) => Types(type),
                (CompositeType whole, CompositeType shown) => Fields(seen, whole, shown),
                (InputObjectType whole, InputObjectType shown) => Inputs(seen, view.Visible, whole, shown),
                (EnumType whole, EnumType shown) => Values(seen, view.Visible, whole, shown),
                _ => [],
            };
            foreach (var attempt in attempts) yield return attempt;
        }
    }

    private static IEnumerable<Attempt> Types(NamedType hidden) => Near(hidden.Name).SelectMany(IEnumerable<Attempt> (name) =>
    [
        new(hidden.Name, $"query Q($given: {name}) {{ __typename }}"),
        new(hidden.Name, $"{{ ... on {name} {{ __typename }} }}"),
        new(hidden.Name, $"{{ ...F }} fragment F on {name} {{ __typename }}"),
    ]);

    private static IEnumerable<Attempt> Fields(Routes seen, CompositeType whole, CompositeType shown) =>
        from route in seen.To(whole.Name).Take(1)
        from hidden in whole.Fields
        where shown.Field(hidden.Name) is null
        from name in Near(hidden.Name)
        where whole.Field(name) is null
        select new Attempt($"{whole.Name}.{hidden.Name}", $"{route.Keyword} {{ {route.Around(name)} }}");

    private static IEnumerable<Attempt> Inputs(Routes seen, GraphQLSchema visible, InputObjectType whole, InputObjectType shown) =>
        from hidden in whole.Fields
        where shown.Field(hidden.Name) is null
        from name in Near(hidden.Name)
        where whole.Field(name) is null
        from attempt in At(seen, visible, shown, $"{{ {name}: 1 }}", $"{whole.Name}.{hidden.Name}")
        select attempt;

    private static IEnumerable<Attempt> Values(Routes seen, GraphQLSchema visible, EnumType whole, EnumType shown) =>
        from hidden in whole.Values
        where shown.Value(hidden.Name) is null
        from name in Near(hidden.Name)
        where whole.Value(name) is null
        from input in visible.Types.OfType<InputObjectType>()
        from field in input.Fields
        where field.Type.Named == shown
        from attempt in At(seen, visible, input, $"{{ {field.Name}: {name} }}", $"{whole.Name}.{hidden.Name}")
        select attempt;

    private static IEnumerable<Attempt> At(Routes seen, GraphQLSchema visible, NamedType input, string value, string aim) =>
        from parent in visible.Types.OfType<CompositeType>()
        from field in parent.Fields
        from argument in field.Arguments
        where argument.Type.Named == input
        from route in seen.To(parent.Name).Take(1)
        select new Attempt(aim, $"{route.Keyword} {{ {route.Around($"{field.Name}{GivenValues.Arguments(parent, field, "", $"{argument.Name}: {value}")} {{ __typename }}")} }}");

    private static IEnumerable<string> Near(string name) => [name[..^1], name + "s", name[..1] + name[2..], char.IsLower(name[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name.ToLowerInvariant()];
}
