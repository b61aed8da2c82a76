using System.Collections.Frozen;
using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>A validated schema (section 3.3): its root types, all its types and directives. It never changes.</summary>
public sealed class GraphQLSchema
{
    private readonly FrozenDictionary<string, NamedType> types;
    private readonly FrozenDictionary<string, DirectiveDefinition> directives;
    private readonly FrozenDictionary<CompositeType, IReadOnlyList<ObjectType>> possible;
    private readonly FrozenDictionary<CompositeType, FrozenSet<CompositeType>> below;

    internal GraphQLSchema(
        IReadOnlyList<NamedType> types, IReadOnlyList<DirectiveDefinition> directives, ObjectType? query, ObjectType? mutation, ObjectType? subscription)
    {
        Types = types;
        Directives = directives;
        Query = query;
        Mutation = mutation;
        Subscription = subscription;
        this.types = types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        this.directives = directives.ToFrozenDictionary(directive => directive.Name, StringComparer.Ordinal);
        possible = types.OfType<CompositeType>().ToFrozenDictionary(type => type, PossibleIn);
        below = types.OfType<CompositeType>().ToFrozenDictionary(type => type, Below);
    }

    /// <summary>The description of the schema itself.</summary>
    public string? Description { get; internal init; }

    /// <summary>The directives applied to the schema itself.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; internal set; } = [];

    /// <summary>Every type, in the order of the text, the specification's own last.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>Every directive, in the order of the text, the specification's own last.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>The root of queries; every validated schema has one.</summary>
    public ObjectType? Query { get; }

    /// <summary>The root of mutations, if there are any.</summary>
    public ObjectType? Mutation { get; }

    /// <summary>The root of subscriptions, if there are any.</summary>
    public ObjectType? Subscription { get; }

    /// <summary>Reads and validates a schema.</summary>
    /// <exception cref="SchemaException">The text breaks the syntax or any rule of section 3; it has every error found.</exception>
    public static GraphQLSchema Parse(string sdl) => SchemaBuilder.Build(sdl);

    /// <summary>The type of that name, or null.</summary>
    public NamedType? Type(string name) => types.GetValueOrDefault(name);

    /// <summary>The directive of that name, or null.</summary>
    public DirectiveDefinition? Directive(string name) => directives.GetValueOrDefault(name);

    /// <summary>The root type of an operation, or null when the schema has none.</summary>
    public ObjectType? Root(OperationType operation) => operation switch
    {
        OperationType.Mutation => Mutation,
        OperationType.Subscription => Subscription,
        _ => Query,
    };

    /// <summary>The objects that a value of the type can be (GetPossibleTypes, section 5.5.2.3).</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(CompositeType type) => possible.GetValueOrDefault(type) ?? [];

    /// <summary>Whether every value of <paramref name="type"/> is also one of <paramref name="of"/>: the same type, or below it.</summary>
    public bool IsSubType(CompositeType type, CompositeType of) =>
        ReferenceEquals(type, of) || (below.TryGetValue(of, out var types) && types.Contains(type));

    /// <summary>The field that a selection on the type can name: one of its own, __typename, and on the query root __schema and __type.</summary>
    public FieldDefinition? FieldOf(CompositeType parent, string name) =>
        parent.Field(name) ?? name switch
        {
            "__typename" => SpecifiedDefinitions.TypeNameField,
            "__schema" when ReferenceEquals(parent, Query) => SpecifiedDefinitions.SchemaField,
            "__type" when ReferenceEquals(parent, Query) => SpecifiedDefinitions.TypeField,
            _ => null,
        };

    /// <summary>The type that a document writes, or null when it names one that the schema lacks.</summary>
    public GraphType? TypeFrom(TypeReference reference) => reference switch
    {
        NonNullTypeReference nonNull => TypeFrom(nonNull.OfType) is { } type ? new NonNullType(type) : null,
        ListTypeReference list => TypeFrom(list.OfType) is { } type ? new ListType(type) : null,
        NamedTypeReference named => Type(named.Name),
        _ => null,
    };

    private IReadOnlyList<ObjectType> PossibleIn(CompositeType type) => type switch
    {
        ObjectType self => [self],
        UnionType union => union.Members,
        InterfaceType face => [.. Types.OfType<ObjectType>().Where(candidate => candidate.Implements(face))],
        _ => [],
    };

    private FrozenSet<CompositeType> Below(CompositeType type) => type switch
    {
        UnionType union => union.Members.ToFrozenSet<CompositeType>(),
        InterfaceType face => Types.OfType<CompositeType>().Where(candidate => candidate.Implements(face)).ToFrozenSet(),
        _ => FrozenSet<CompositeType>.Empty,
    };
}
