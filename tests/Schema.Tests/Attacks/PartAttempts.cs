using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>Every way to give an argument, an input field, an enum's value or a type of input that the caller's view does not have.</summary>
internal sealed class PartAttempts(GraphQLSchema contract, Routes whole)
{
    public IEnumerable<Attempt> Of(AttackedView view)
    {
        var seen = new Routes(view.Visible);
        foreach (var type in contract.Types)
        {
            var attempts = type switch
            {
                InputObjectType input => Inputs(view.Visible, seen, input),
                EnumType names => Values(view.Visible, seen, names),
                CompositeType { IsIntrospection: false } composite => Arguments(view.Visible, seen, composite),
                _ => [],
            };
            foreach (var attempt in attempts) yield return attempt;
        }
    }

    private static IEnumerable<Attempt> Arguments(GraphQLSchema visible, Routes seen, CompositeType type) =>
        from shown in (visible.Type(type.Name) as CompositeType)?.Fields ?? []
        let field = type.Field(shown.Name)!
        from argument in field.Arguments
        where shown.Argument(argument.Name) is null
        from attempt in At(seen, type, field, argument, GivenValues.Literal(argument.Type), $"{type.Name}.{field.Name}({argument.Name}:)")
        select attempt;

    private IEnumerable<Attempt> Inputs(GraphQLSchema visible, Routes seen, InputObjectType input)
    {
        if (visible.Type(input.Name) is not InputObjectType shown) return [Declared(input), .. Places(contract, input).SelectMany(p => At(visible, seen, p, GivenValues.Literal(input), input.Name))];
        return from field in input.Fields
               where shown.Field(field.Name) is null
               let others = input.IsOneOf ? "" : string.Concat(input.Fields.Where(f => f.IsRequired && f != field).Select(f => $", {f.Name}: {GivenValues.Literal(f.Type)}"))
               from place in Places(contract, input)
               from attempt in At(visible, seen, place, $"{{ {field.Name}: {GivenValues.Literal(field.Type)}{others} }}", $"{input.Name}.{field.Name}")
               select attempt;
    }

    private IEnumerable<Attempt> Values(GraphQLSchema visible, Routes seen, EnumType names)
    {
        var places = Places(contract, names).ToList();
        var within = contract.Types.OfType<InputObjectType>().SelectMany(input => input.Fields.Where(f => f.Type.Named == names).Select(f => (Input: input, Field: f))).ToList();
        if (visible.Type(names.Name) is not EnumType shown) return [Declared(names)];
        return from value in names.Values
               where shown.Value(value.Name) is null
               let aim = $"{names.Name}.{value.Name}"
               from attempt in places.SelectMany(p => At(visible, seen, p, value.Name, aim))
                   .Concat(within.SelectMany(w => Places(contract, w.Input).SelectMany(p => At(visible, seen, p, $"{{ {w.Field.Name}: {Listed(w.Field.Type, value.Name)} }}", aim))))
               select attempt;
    }

    private static Attempt Declared(NamedType type) => new(type.Name, $"query Q($given: {type.Name}) {{ __typename @include(if: false) }}") { Variables = "{}" };

    /// <summary>The arguments that take the type.</summary>
    private static IEnumerable<(CompositeType Type, FieldDefinition Field, InputValueDefinition Argument)> Places(GraphQLSchema schema, NamedType type) =>
        from parent in schema.Types.OfType<CompositeType>()
        where !parent.IsIntrospection
        from field in parent.Fields
        from argument in field.Arguments
        where argument.Type.Named == type
        select (parent, field, argument);

    private IEnumerable<Attempt> At(GraphQLSchema visible, Routes seen, (CompositeType Type, FieldDefinition Field, InputValueDefinition Argument) place, string item, string aim)
    {
        // Where the view has no such field the way to it is refused with the field; one try shows that nothing is told of the argument besides.
        var routes = (visible.Type(place.Type.Name) as CompositeType)?.Field(place.Field.Name) is null ? whole : seen;
        return At(routes, place.Type, place.Field, place.Argument, Listed(place.Argument.Type, item), aim);
    }

    private static IEnumerable<Attempt> At(Routes routes, CompositeType type, FieldDefinition field, InputValueDefinition argument, string value, string aim)
    {
        var end = field.Type.Named is CompositeType ? " { __typename }" : "";
        string Field(string given) => field.Name + GivenValues.Arguments(type, field, field.Type.Named.Name, $"{argument.Name}: {given}") + end;
        foreach (var route in routes.To(type.Name).Take(1))
        {
            yield return new Attempt(aim, $"{route.Keyword} {{ {route.Around(Field(value))} }}");
            yield return new Attempt(aim, $"{route.Keyword} {{ {route.Around($"...F")} }} fragment F on {type.Name} {{ seen: {Field(value)} }}");
            yield return new Attempt(aim, $"{route.Keyword} Q($given: {argument.Type}) {{ {route.Around(Field("$given"))} }}") { Variables = $$"""{"given": {{AsJson(value)}}}""" };
            yield return new Attempt(aim, $"{route.Keyword} Q($given: {argument.Type} = {value}) {{ {route.Around(Field("$given"))} }}");
        }
    }

    private static string Listed(GraphType type, string item) => type switch
    {
        NonNullType nonNull => Listed(nonNull.OfType, item),
        ListType list => $"[{Listed(list.OfType, item)}]",
        _ => item,
    };

    /// <summary>A literal as JSON: names of fields and of enums' values as texts.</summary>
    private static string AsJson(string literal) =>
        System.Text.RegularExpressions.Regex.Replace(literal, "\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*", word => word.Value is ['"', ..] or "true" or "false" or "null" ? word.Value : $"\"{word.Value}\"");
}
