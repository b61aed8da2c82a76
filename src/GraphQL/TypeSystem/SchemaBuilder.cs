using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>Builds a schema from its text and holds it against every rule of section 3.</summary>
internal static class SchemaBuilder
{
    public static GraphQLSchema Build(string sdl)
    {
        try
        {
            return Build(Parser.ParseSchema(sdl));
        }
        catch (GraphQLException syntax)
        {
            throw new SchemaException([syntax.Error]);
        }
    }

    private static GraphQLSchema Build(Document document)
    {
        var errors = new List<GraphQLError>();
        UniqueDefinitions.Check(document, errors);
        var factory = new TypeFactory(errors, SpecifiedDefinitions.Types, SpecifiedDefinitions.Directives);
        factory.Make([.. document.Definitions.OfType<TypeDefinition>()], [.. document.Definitions.OfType<DirectiveDefinitionSyntax>()]);

        var schemas = document.Definitions.OfType<SchemaDefinition>().ToList();
        var roots = RootTypes.Find(factory, schemas, errors);
        NamesAndMembers.Check(factory.Types, factory.Directives, errors);
        Implementations.Check(factory.Types.OfType<CompositeType>(), errors);
        InputObjects.Check(factory.Types.OfType<InputObjectType>(), errors);
        DirectiveReferences.Check(factory.Directives, errors);
        var applied = factory.ReadSchemaDirectives(schemas);
        CostRules.Check(factory.Types, errors);
        if (errors.Count > 0)
            throw new SchemaException(errors);

        return new GraphQLSchema(
            [.. factory.Types, .. SpecifiedTypesOf(factory.Types, factory.Directives)],
            [.. factory.Directives, .. SpecifiedDefinitions.Directives],
            roots.GetValueOrDefault(OperationType.Query), roots.GetValueOrDefault(OperationType.Mutation), roots.GetValueOrDefault(OperationType.Subscription))
        {
            Description = schemas.Find(schema => !schema.IsExtension)?.Description?.Text,
            AppliedDirectives = applied,
        };
    }

    /// <summary>The introspection types, and the built-in scalars that are referred to: section 3.5 has the others left out.</summary>
    internal static IEnumerable<NamedType> SpecifiedTypesOf(IReadOnlyList<NamedType> types, IReadOnlyList<DirectiveDefinition> directives)
    {
        var used = new HashSet<NamedType>();
        foreach (var type in types)
        {
            if (type is CompositeType composite)
                composite.Fields.ToList().ForEach(field => Use(field.Type, field.Arguments));
            else if (type is InputObjectType input)
                Use(null, input.Fields);
        }

        foreach (var directive in directives)
            Use(null, directive.Arguments);
        return SpecifiedDefinitions.Types.Where(type => type.IsIntrospection || type.Name is "String" or "Boolean" || used.Contains(type));

        void Use(GraphType? type, IEnumerable<InputValueDefinition> values)
        {
            if (type is not null)
                used.Add(type.Named);
            used.UnionWith(values.Select(value => value.Type.Named));
        }
    }
}
