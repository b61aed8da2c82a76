using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>Every way to try a field that the caller's view does not have.</summary>
internal sealed class FieldAttempts(GraphQLSchema contract, Routes whole)
{
    private const int MostHiddenWays = 3;
    private const string Inside = " { __typename }";

    public IEnumerable<Attempt> Of(AttackedView view)
    {
        var seen = new Routes(view.Visible);
        foreach (var type in contract.Types.OfType<CompositeType>().Where(type => !type.IsIntrospection))
        {
            var visible = view.Visible.Type(type.Name) as CompositeType;
            var hidden = type.Fields.Where(field => visible?.Field(field.Name) is null).ToList();
            if (hidden.Count == 0) continue;
            var routes = visible is null ? [.. whole.To(type.Name).Take(MostHiddenWays)] : seen.To(type.Name);
            foreach (var attempt in hidden.SelectMany(field => Of(type, field, routes, visible))) yield return attempt;
        }
    }

    /// <summary>All forms by the shortest way, and the plain one by every other; a subscription has one field at its root and so fewer forms.</summary>
    private static IEnumerable<Attempt> Of(CompositeType type, FieldDefinition field, IReadOnlyList<Route> routes, CompositeType? visible)
    {
        var aim = $"{type.Name}.{field.Name}";
        var tried = field.Name + GivenValues.Arguments(type, field, field.Type.Named.Name) + (field.Type.Named is CompositeType ? Inside : "");
        foreach (var route in routes) yield return new Attempt(aim, $"{route.Keyword} {{ {route.Around(tried)} }}");
        foreach (var route in routes.Take(1)) foreach (var attempt in Forms(aim, tried, type, field, route, visible)) yield return attempt;
        if (routes.FirstOrDefault(route => route.Operation == OperationType.Subscription) is not { } stream) yield break;
        yield return new Attempt(aim, $"subscription {{ {stream.Around($"seen: {tried}")} }}");
        yield return new Attempt(aim, $"subscription {{ {stream.Around("...F")} }} fragment F on {type.Name} {{ {tried} }}");
    }

    private static IEnumerable<Attempt> Forms(string aim, string tried, CompositeType type, FieldDefinition field, Route route, CompositeType? visible)
    {
        Attempt Selecting(string selections, string after = "", string name = "") => new(aim, $"{route.Keyword} {name} {{ {route.Around(selections)} }} {after}");

        yield return Selecting($"seen: {tried}");
        // Under the name of a field that the caller may have.
        if (visible?.Fields.FirstOrDefault(own => own.Type.Named is ScalarType) is { } own) yield return Selecting($"{own.Name}: {tried}");
        yield return Selecting($"__typename {tried}");
        yield return Selecting($"... on {type.Name} {{ {tried} }}");
        yield return Selecting($"... {{ {tried} }}");
        yield return Selecting($"... @include(if: true) {{ {tried} }}");
        yield return Selecting($"...F", $"fragment F on {type.Name} {{ {tried} }}");
        yield return Selecting($"...F", $"fragment F on {type.Name} {{ ...G }} fragment G on {type.Name} {{ __typename {tried} }}");
        foreach (var face in type.Interfaces.Where(face => face.Field(field.Name) is not null)) yield return Selecting($"... on {face.Name} {{ {tried} }}");
        string Directed(string directive) => field.Type.Named is CompositeType ? tried.Replace(Inside, $" {directive}{Inside}", StringComparison.Ordinal) : $"{tried} {directive}";
        yield return Selecting(Directed("@include(if: true)"));
        yield return Selecting(Directed("@skip(if: false)"));
        yield return Selecting(Directed("@include(if: false)"));
        yield return Selecting(Directed("@include(if: $yes)"), name: "Q($yes: Boolean!)") with { Variables = """{"yes": true}""" };
        yield return Selecting(Directed("@skip(if: $no)"), name: "Q($no: Boolean! = false)");
        yield return Selecting(tried, "query Harmless { __typename }", "Q") with { Operation = "Harmless" };
        yield return Selecting(tried, "query Harmless { __typename }", "Q") with { Operation = "Q" };
    }
}
