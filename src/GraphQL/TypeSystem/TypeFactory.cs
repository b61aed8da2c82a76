using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>
/// Makes types out of definitions and their extensions. First every type by name, then their members, since types refer to each other, and
/// last what needs whole types: default values and applied directives. What is wrong is reported and left out, so that all errors are found.
/// </summary>
internal sealed class TypeFactory
{
    private readonly List<GraphQLError> errors;
    private readonly Dictionary<string, NamedType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinition> directives = new(StringComparer.Ordinal);
    private readonly List<(string Coordinate, InputValueDefinition Value)> inputValues = [];
    private readonly AppliedDirectiveReader applied;

    public TypeFactory(List<GraphQLError> errors, IReadOnlyList<NamedType> specified, IReadOnlyList<DirectiveDefinition> specifiedDirectives)
    {
        this.errors = errors;
        foreach (var type in specified)
            types[type.Name] = type;
        foreach (var directive in specifiedDirectives)
            directives[directive.Name] = directive;
        applied = new AppliedDirectiveReader(errors, directives);
    }

    /// <summary>The types made, in the order of the text.</summary>
    public List<NamedType> Types { get; } = [];

    /// <summary>The directives made, in the order of the text.</summary>
    public List<DirectiveDefinition> Directives { get; } = [];

    public static TypeFactory OfSpecification(Document document)
    {
        var errors = new List<GraphQLError>();
        var factory = new TypeFactory(errors, [], []);
        factory.Make([.. document.Definitions.OfType<TypeDefinition>()], [.. document.Definitions.OfType<DirectiveDefinitionSyntax>()]);
        return errors.Count == 0 ? factory : throw new SchemaException(errors);
    }

    public NamedType? Find(string name) => types.GetValueOrDefault(name);

    public void Make(IReadOnlyList<TypeDefinition> definitions, IReadOnlyList<DirectiveDefinitionSyntax> directiveDefinitions)
    {
        foreach (var definition in definitions.Where(definition => !definition.IsExtension && !types.ContainsKey(definition.Name)))
        {
            var type = Shell(definition);
            types.Add(type.Name, type);
            Types.Add(type);
        }

        var own = Types.ToHashSet();
        var parts = definitions.ToLookup(definition => definition.Name, StringComparer.Ordinal);
        foreach (var definition in directiveDefinitions.Where(definition => !directives.ContainsKey(definition.Name)))
            AddDirective(definition);
        foreach (var type in own)
            Fill(type, parts[type.Name]);
        if (DefaultCycles.Report(Types.OfType<InputObjectType>(), errors))
            return;
        applied.ReadAll();
        foreach (var (coordinate, value) in inputValues)
            CheckDefault(coordinate, value);
    }

    public IReadOnlyList<AppliedDirective> ReadSchemaDirectives(IEnumerable<SchemaDefinition> definitions) =>
        applied.Read([.. definitions.SelectMany(definition => definition.Directives)], DirectiveLocation.Schema);

    private static NamedType Shell(TypeDefinition definition)
    {
        var (name, description, location) = (definition.Name, definition.Description?.Text, definition.NameLocation);
        return definition switch
        {
            ScalarTypeDefinition => new ScalarType { Name = name, Description = description, Location = location },
            ObjectTypeDefinition => new ObjectType { Name = name, Description = description, Location = location },
            InterfaceTypeDefinition => new InterfaceType { Name = name, Description = description, Location = location },
            UnionTypeDefinition => new UnionType { Name = name, Description = description, Location = location },
            EnumTypeDefinition => new EnumType { Name = name, Description = description, Location = location },
            _ => new InputObjectType { Name = name, Description = description, Location = location },
        };
    }

    private void Fill(NamedType type, IEnumerable<TypeDefinition> parts)
    {
        var all = parts.ToList();
        switch (type)
        {
            case ObjectType or InterfaceType:
                var composite = (CompositeType)type;
                composite.Fields = Fields(type, all.SelectMany(part => (part as ObjectTypeDefinition)?.Fields ?? (part as InterfaceTypeDefinition)?.Fields ?? []));
                composite.Interfaces = Named<InterfaceType>(
                    all.SelectMany(part => (part as ObjectTypeDefinition)?.Interfaces ?? (part as InterfaceTypeDefinition)?.Interfaces ?? []),
                    name => $"Type {type} must only implement Interface types, it cannot implement {name}.");
                break;
            case UnionType union:
                union.Members = Named<ObjectType>(
                    all.OfType<UnionTypeDefinition>().SelectMany(part => part.Members),
                    name => $"Union type {type} can only include Object types, it cannot include {name}.");
                break;
            case EnumType options:
                options.Values = [.. all.OfType<EnumTypeDefinition>().SelectMany(part => part.Values).Select(Value)];
                break;
            case InputObjectType input:
                input.Fields = InputValues(
                    all.OfType<InputObjectTypeDefinition>().SelectMany(part => part.Fields), DirectiveLocation.InputFieldDefinition, name => $"{type}.{name}");
                break;
        }

        applied.Later([.. all.SelectMany(part => part.Directives)], LocationOf(type), read => type.AppliedDirectives = read);
    }

    private List<FieldDefinition> Fields(NamedType type, IEnumerable<FieldDefinitionSyntax> definitions)
    {
        var fields = new List<FieldDefinition>();
        foreach (var definition in definitions)
        {
            var arguments = InputValues(
                definition.Arguments, DirectiveLocation.ArgumentDefinition, name => $"{type}.{definition.Name}({name}:)");
            if (Resolve(definition.Type) is not { } fieldType)
                continue;
            var field = new FieldDefinition
            {
                Name = definition.Name,
                Description = definition.Description?.Text,
                Location = definition.NameLocation,
                Type = fieldType,
                Arguments = arguments,
            };
            if (!fieldType.IsOutput)
                errors.Add(Error($"The type of {type}.{field.Name} must be Output Type but got: {fieldType}.", definition.Type.Location));
            applied.Later(definition.Directives, DirectiveLocation.FieldDefinition, read => field.AppliedDirectives = read);
            fields.Add(field);
        }

        return fields;
    }

    private EnumValueDefinition Value(EnumValueDefinitionSyntax definition)
    {
        var value = new EnumValueDefinition { Name = definition.Name, Description = definition.Description?.Text, Location = definition.NameLocation };
        applied.Later(definition.Directives, DirectiveLocation.EnumValue, read => value.AppliedDirectives = read);
        return value;
    }

    private List<InputValueDefinition> InputValues(
        IEnumerable<InputValueDefinitionSyntax> definitions, DirectiveLocation location, Func<string, string> coordinate)
    {
        var values = new List<InputValueDefinition>();
        foreach (var definition in definitions)
        {
            if (Resolve(definition.Type) is not { } type)
                continue;
            var value = new InputValueDefinition
            {
                Name = definition.Name,
                Description = definition.Description?.Text,
                Location = definition.NameLocation,
                Type = type,
                DefaultLiteral = definition.DefaultValue,
            };
            if (!type.IsInput)
                errors.Add(Error($"The type of {coordinate(definition.Name)} must be Input Type but got: {type}.", definition.Type.Location));
            else
                inputValues.Add((coordinate(definition.Name), value));
            applied.Later(definition.Directives, location, read => value.AppliedDirectives = read);
            values.Add(value);
        }

        return values;
    }

    private void AddDirective(DirectiveDefinitionSyntax definition)
    {
        var directive = new DirectiveDefinition
        {
            Name = definition.Name,
            Description = definition.Description?.Text,
            Location = definition.NameLocation,
            IsRepeatable = definition.IsRepeatable,
            Locations = [.. definition.Locations.Select(location => location.Kind)],
            Arguments = InputValues(definition.Arguments, DirectiveLocation.ArgumentDefinition, name => $"@{definition.Name}({name}:)"),
        };
        directives.Add(directive.Name, directive);
        Directives.Add(directive);
    }

    private void CheckDefault(string coordinate, InputValueDefinition value)
    {
        if (value.DefaultLiteral is not { } literal)
            return;
        new LiteralCheck(null, (message, location) => errors.Add(Error($"{coordinate} has invalid default value: {message}", location)))
            .Check(literal, value.Type);
        value.ReadDefault();
    }

    private List<T> Named<T>(IEnumerable<NamedTypeReference> references, Func<string, string> wrongKind) where T : NamedType
    {
        var named = new List<T>();
        foreach (var reference in references)
        {
            var type = Resolve(reference);
            if (type is T right)
                named.Add(right);
            else if (type is NamedType other)
                errors.Add(Error(wrongKind(other.Name), reference.Location));
        }

        return named;
    }

    private GraphType? Resolve(TypeReference reference)
    {
        switch (reference)
        {
            case NonNullTypeReference nonNull:
                return Resolve(nonNull.OfType) is { } inner ? new NonNullType(inner) : null;
            case ListTypeReference list:
                return Resolve(list.OfType) is { } item ? new ListType(item) : null;
            case NamedTypeReference named when types.TryGetValue(named.Name, out var type):
                return type;
            case NamedTypeReference named:
                errors.Add(Error($"Unknown type \"{named.Name}\".{Suggestions.DidYouMean(named.Name, types.Keys)}", named.Location));
                return null;
            default:
                return null;
        }
    }

    private static DirectiveLocation LocationOf(NamedType type) => type switch
    {
        ScalarType => DirectiveLocation.Scalar,
        ObjectType => DirectiveLocation.Object,
        InterfaceType => DirectiveLocation.Interface,
        UnionType => DirectiveLocation.Union,
        EnumType => DirectiveLocation.Enum,
        _ => DirectiveLocation.InputObject,
    };

    internal static GraphQLError Error(string message, params IEnumerable<SourceLocation> locations) => GraphQLError.Of("SCHEMA", message).At(locations);
}
