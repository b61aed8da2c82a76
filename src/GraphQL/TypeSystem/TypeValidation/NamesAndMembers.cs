using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>No name that the specification reserves, no type without members, and nothing deprecated that callers must give.</summary>
internal static class NamesAndMembers
{
    public static void Check(IReadOnlyList<NamedType> types, IReadOnlyList<DirectiveDefinition> directives, List<GraphQLError> errors)
    {
        foreach (var type in types)
        {
            Name(type.Name, type.Location, errors);
            if (Empty(type) is { } message)
                errors.Add(TypeFactory.Error(message, type.Location));
            Members(type, errors);
        }

        foreach (var directive in directives)
        {
            Name(directive.Name, directive.Location, errors);
            Inputs(directive.Arguments, name => $"Required argument @{directive.Name}({name}:) cannot be deprecated.", errors);
        }
    }

    private static string? Empty(NamedType type) => type switch
    {
        ObjectType or InterfaceType when ((CompositeType)type).Fields.Count == 0 => $"Type {type} must define one or more fields.",
        UnionType { Members.Count: 0 } => $"Union type {type} must define one or more member types.",
        EnumType { Values.Count: 0 } => $"Enum type {type} must define one or more values.",
        InputObjectType { Fields.Count: 0 } => $"Input Object type {type} must define one or more fields.",
        _ => null,
    };

    private static void Members(NamedType type, List<GraphQLError> errors)
    {
        switch (type)
        {
            case CompositeType composite:
                foreach (var field in composite.Fields)
                {
                    Name(field.Name, field.Location, errors);
                    Inputs(field.Arguments, name => $"Required argument {type}.{field.Name}({name}:) cannot be deprecated.", errors);
                }

                break;
            case EnumType options:
                foreach (var value in options.Values)
                    Name(value.Name, value.Location, errors);
                break;
            case InputObjectType input:
                Inputs(input.Fields, name => $"Required input field {type}.{name} cannot be deprecated.", errors);
                break;
        }
    }

    private static void Inputs(IReadOnlyList<InputValueDefinition> inputs, Func<string, string> deprecated, List<GraphQLError> errors)
    {
        foreach (var input in inputs)
        {
            Name(input.Name, input.Location, errors);
            if (input.IsRequired && input.DeprecationReason is not null)
                errors.Add(TypeFactory.Error(deprecated(input.Name), input.Location));
        }
    }

    private static void Name(string name, SourceLocation location, List<GraphQLError> errors)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            errors.Add(TypeFactory.Error($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", location));
    }
}
