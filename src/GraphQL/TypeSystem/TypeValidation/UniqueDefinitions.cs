using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>Each name is defined once, and what is extended is defined, in the same kind (sections 3.3 to 3.13).</summary>
internal static class UniqueDefinitions
{
    public static void Check(Document document, List<GraphQLError> errors)
    {
        foreach (var definition in document.Definitions.Where(definition => definition is OperationDefinition or FragmentDefinition))
            errors.Add(TypeFactory.Error("A schema has no operations or fragments.", definition.Location));

        var schemas = document.Definitions.OfType<SchemaDefinition>().ToList();
        foreach (var again in schemas.Where(schema => !schema.IsExtension).Skip(1))
            errors.Add(TypeFactory.Error("Must provide only one schema definition.", again.Location));
        Unique(schemas.SelectMany(schema => schema.OperationTypes), root => root.Operation.ToString(), root => root.Location,
            name => $"There can be only one {name.ToLowerInvariant()} type in schema.", errors);

        var types = document.Definitions.OfType<TypeDefinition>().ToList();
        Unique(types.Where(type => !type.IsExtension), type => type.Name, type => type.NameLocation,
            name => $"There can be only one type named \"{name}\".", errors);
        Unique(document.Definitions.OfType<DirectiveDefinitionSyntax>(), directive => directive.Name, directive => directive.NameLocation,
            name => $"There can be only one directive named \"@{name}\".", errors);
        foreach (var directive in document.Definitions.OfType<DirectiveDefinitionSyntax>())
        {
            Arguments($"@{directive.Name}", directive.Arguments, errors);
            Unique(directive.Locations, place => place.Kind.Name(), place => place.Location, name => $"Directive \"@{directive.Name}\" names the location {name} twice.", errors);
        }

        Extensions(types, errors);
        foreach (var group in types.GroupBy(type => type.Name))
            Members(group.Key, [.. group], errors);
    }

    private static void Extensions(List<TypeDefinition> types, List<GraphQLError> errors)
    {
        var defined = types.Where(type => !type.IsExtension).ToLookup(type => type.Name, StringComparer.Ordinal);
        foreach (var extension in types.Where(type => type.IsExtension))
        {
            var original = defined[extension.Name].FirstOrDefault();
            if (original is null)
            {
                var hint = Suggestions.DidYouMean(extension.Name, defined.Select(group => group.Key));
                errors.Add(TypeFactory.Error($"Cannot extend type \"{extension.Name}\" because it is not defined.{hint}", extension.NameLocation));
            }
            else if (original.GetType() != extension.GetType())
            {
                errors.Add(TypeFactory.Error($"Cannot extend type \"{extension.Name}\": its definition is of another kind.", original.Location, extension.Location));
            }
        }
    }

    private static void Members(string type, List<TypeDefinition> parts, List<GraphQLError> errors)
    {
        var fields = parts.SelectMany(part => (part as ObjectTypeDefinition)?.Fields ?? (part as InterfaceTypeDefinition)?.Fields ?? []).ToList();
        var interfaces = parts.SelectMany(part => (part as ObjectTypeDefinition)?.Interfaces ?? (part as InterfaceTypeDefinition)?.Interfaces ?? []);
        Unique(fields, field => field.Name, field => field.NameLocation, name => $"Field \"{type}.{name}\" can only be defined once.", errors);
        Unique(interfaces, face => face.Name, face => face.Location, name => $"Type {type} can only implement {name} once.", errors);
        Unique(parts.OfType<UnionTypeDefinition>().SelectMany(part => part.Members), member => member.Name, member => member.Location,
            name => $"Union type {type} can only include type {name} once.", errors);
        Unique(parts.OfType<EnumTypeDefinition>().SelectMany(part => part.Values), value => value.Name, value => value.NameLocation,
            name => $"Enum value \"{type}.{name}\" can only be defined once.", errors);
        Unique(parts.OfType<InputObjectTypeDefinition>().SelectMany(part => part.Fields), field => field.Name, field => field.NameLocation,
            name => $"Field \"{type}.{name}\" can only be defined once.", errors);
        foreach (var field in fields)
            Arguments($"{type}.{field.Name}", field.Arguments, errors);
    }

    private static void Arguments(string owner, IEnumerable<InputValueDefinitionSyntax> arguments, List<GraphQLError> errors) =>
        Unique(arguments, argument => argument.Name, argument => argument.NameLocation,
            name => $"Argument \"{owner}({name}:)\" can only be defined once.", errors);

    private static void Unique<T>(
        IEnumerable<T> all, Func<T, string> name, Func<T, SourceLocation> location, Func<string, string> message, List<GraphQLError> errors)
    {
        foreach (var group in all.GroupBy(name).Where(group => group.Count() > 1))
            errors.Add(TypeFactory.Error(message(group.Key), group.Select(location)));
    }
}
