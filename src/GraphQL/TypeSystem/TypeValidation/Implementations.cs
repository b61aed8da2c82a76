using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>What a type that implements an interface owes it (IsValidImplementation, section 3.6.1).</summary>
internal static class Implementations
{
    public static void Check(IEnumerable<CompositeType> types, List<GraphQLError> errors)
    {
        foreach (var type in types)
        {
            foreach (var face in type.Interfaces)
            {
                if (ReferenceEquals(face, type))
                {
                    errors.Add(TypeFactory.Error($"Type {type} cannot implement itself because it would create a circular reference.", type.Location));
                    continue;
                }

                Ancestors(type, face, errors);
                foreach (var field in face.Fields)
                    Field(type, face, field, errors);
            }
        }
    }

    private static void Ancestors(CompositeType type, InterfaceType face, List<GraphQLError> errors)
    {
        foreach (var above in face.Interfaces.Where(above => !ReferenceEquals(above, face) && !type.Implements(above)))
        {
            errors.Add(TypeFactory.Error(
                ReferenceEquals(above, type)
                    ? $"Type {type} cannot implement {face} because it would create a circular reference."
                    : $"Type {type} must implement {above} because it is implemented by {face}.",
                type.Location));
        }
    }

    private static void Field(CompositeType type, InterfaceType face, FieldDefinition expected, List<GraphQLError> errors)
    {
        if (type.Field(expected.Name) is not { } field)
        {
            errors.Add(TypeFactory.Error($"Interface field {face}.{expected.Name} expected but {type} does not provide it.", expected.Location, type.Location));
            return;
        }

        if (!IsCovariant(field.Type, expected.Type))
        {
            errors.Add(TypeFactory.Error(
                $"Interface field {face}.{expected.Name} expects type {expected.Type} but {type}.{field.Name} is type {field.Type}.", expected.Location, field.Location));
        }

        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
        {
            errors.Add(TypeFactory.Error(
                $"Interface field {face}.{expected.Name} is not deprecated, so implementation field {type}.{field.Name} must not be deprecated.", field.Location));
        }

        foreach (var argument in expected.Arguments)
        {
            var given = field.Argument(argument.Name);
            if (given is null)
            {
                errors.Add(TypeFactory.Error(
                    $"Interface field argument {face}.{expected.Name}({argument.Name}:) expected but {type}.{field.Name} does not provide it.", argument.Location, field.Location));
            }
            else if (!GraphType.Same(given.Type, argument.Type))
            {
                errors.Add(TypeFactory.Error(
                    $"Interface field argument {face}.{expected.Name}({argument.Name}:) expects type {argument.Type} but {type}.{field.Name}({argument.Name}:) is type {given.Type}.",
                    argument.Location, given.Location));
            }
        }

        foreach (var extra in field.Arguments.Where(argument => argument.IsRequired && expected.Argument(argument.Name) is null))
        {
            errors.Add(TypeFactory.Error(
                $"Argument \"{type}.{field.Name}({extra.Name}:)\" must not be required type \"{extra.Type}\" if not provided by the Interface field \"{face}.{expected.Name}\".",
                extra.Location, expected.Location));
        }
    }

    // IsValidImplementationFieldType: the same, or below it, item by item; null only where the interface has null.
    private static bool IsCovariant(GraphType type, GraphType expected) => (type, expected) switch
    {
        (NonNullType a, NonNullType b) => IsCovariant(a.OfType, b.OfType),
        (NonNullType a, _) => IsCovariant(a.OfType, expected),
        (ListType a, ListType b) => IsCovariant(a.OfType, b.OfType),
        (ObjectType member, UnionType union) => union.Members.Contains(member),
        (CompositeType implementer, InterfaceType face) => ReferenceEquals(implementer, face) || implementer.Implements(face),
        (NamedType a, NamedType b) => ReferenceEquals(a, b),
        _ => false,
    };
}
