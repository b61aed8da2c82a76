namespace GraphQL.TypeSystem;

/// <summary>
/// Makes the schema of a view: new types with the hidden members left out, then without the types that nothing reaches any more. The full
/// schema's types are not touched, except that scalars and the specification's own types are shared.
/// </summary>
internal sealed class SchemaPruner
{
    private readonly GraphQLSchema full;
    private readonly IViewPolicy policy;
    private readonly Dictionary<string, NamedType> made = new(StringComparer.Ordinal);
    private readonly HashSet<NamedType> dropped = [];

    private SchemaPruner(GraphQLSchema full, IViewPolicy policy)
    {
        this.full = full;
        this.policy = policy;
    }

    public static GraphQLSchema Prune(GraphQLSchema full, IViewPolicy policy) => new SchemaPruner(full, policy).Run();

    private GraphQLSchema Run()
    {
        DropEmpty();
        foreach (var type in full.Types.Where(type => !dropped.Contains(type)))
            made[type.Name] = Shell(type);
        var directives = full.Directives.Select(Directive).ToList();
        foreach (var type in full.Types.Where(type => !dropped.Contains(type) && !SpecifiedDefinitions.Has(type)))
            Fill(type, made[type.Name]);

        var (query, mutation, subscription) = (Root(full.Query), Root(full.Mutation), Root(full.Subscription));
        var reached = Reachability.From([query, mutation, subscription], directives, full.Types.Select(type => made.GetValueOrDefault(type.Name)));
        var types = full.Types.Where(type => !SpecifiedDefinitions.Has(type) && !dropped.Contains(type)).Select(type => made[type.Name]).Where(reached.Contains).ToList();
        foreach (var face in types.OfType<CompositeType>())
            face.Interfaces = [.. face.Interfaces.Where(reached.Contains)];
        return new GraphQLSchema(
            [.. types, .. SchemaBuilder.SpecifiedTypesOf(types, directives)], directives, query, mutation, subscription)
        {
            Description = full.Description,
            AppliedDirectives = full.AppliedDirectives,
        };
    }

    // A type without visible members is dropped, and with it the fields of its type, which may empty another type in turn.
    private void DropEmpty()
    {
        bool grown;
        do
        {
            grown = false;
            foreach (var type in full.Types.Where(type => !SpecifiedDefinitions.Has(type) && !ReferenceEquals(type, full.Query) && !dropped.Contains(type) && IsEmpty(type)))
                grown |= dropped.Add(type);
        }
        while (grown);
    }

    private bool IsEmpty(NamedType type) => type switch
    {
        ObjectType or InterfaceType => !((CompositeType)type).Fields.Any(field => Shows((CompositeType)type, field)),
        UnionType union => union.Members.All(dropped.Contains),
        EnumType options => !options.Values.Any(value => policy.Shows(options, value)),
        InputObjectType input => !input.Fields.Any(field => Shows(input, field)),
        _ => false,
    };

    private bool Shows(CompositeType parent, FieldDefinition field) =>
        !dropped.Contains(field.Type.Named) && policy.Shows(parent, field)
        && field.Arguments.All(argument => !argument.IsRequired || !dropped.Contains(argument.Type.Named));

    private bool Shows(InputObjectType parent, InputValueDefinition field) => !dropped.Contains(field.Type.Named) && policy.Shows(parent, field);

    // A type that hides what its interface shows does not implement it in this view: it must not be read through the interface either.
    private bool Keeps(CompositeType type, InterfaceType face) =>
        face.Fields.All(field => !Shows(face, field) || (type.Field(field.Name) is { } own && Shows(type, own)));

    private ObjectType? Root(ObjectType? root) => root is null ? null : made.GetValueOrDefault(root.Name) as ObjectType;

    private static NamedType Shell(NamedType type)
    {
        if (SpecifiedDefinitions.Has(type))
            return type;
        var (name, description, location, applied) = (type.Name, type.Description, type.Location, type.AppliedDirectives);
        return type switch
        {
            ObjectType => new ObjectType { Name = name, Description = description, Location = location, AppliedDirectives = applied },
            InterfaceType => new InterfaceType { Name = name, Description = description, Location = location, AppliedDirectives = applied },
            UnionType => new UnionType { Name = name, Description = description, Location = location, AppliedDirectives = applied },
            EnumType => new EnumType { Name = name, Description = description, Location = location, AppliedDirectives = applied },
            InputObjectType => new InputObjectType { Name = name, Description = description, Location = location, AppliedDirectives = applied },
            _ => type,
        };
    }

    private void Fill(NamedType from, NamedType into)
    {
        switch (from, into)
        {
            case (UnionType a, UnionType b):
                b.Members = [.. a.Members.Where(member => !dropped.Contains(member)).Select(member => (ObjectType)made[member.Name])];
                break;
            case (CompositeType a, CompositeType b):
                b.Fields = [.. a.Fields.Where(field => Shows(a, field)).Select(Field)];
                b.Interfaces = [.. a.Interfaces.Where(face => !dropped.Contains(face) && Keeps(a, face)).Select(face => (InterfaceType)made[face.Name])];
                break;
            case (EnumType a, EnumType b):
                b.Values = [.. a.Values.Where(value => policy.Shows(a, value))];
                break;
            case (InputObjectType a, InputObjectType b):
                b.Fields = [.. a.Fields.Where(field => Shows(a, field)).Select(InView)];
                break;
        }
    }

    private FieldDefinition Field(FieldDefinition field) => new()
    {
        Name = field.Name,
        Description = field.Description,
        Location = field.Location,
        AppliedDirectives = field.AppliedDirectives,
        Type = InView(field.Type),
        Arguments = [.. field.Arguments.Where(argument => !dropped.Contains(argument.Type.Named) && policy.Shows(field, argument)).Select(InView)],
        Origin = field,
    };

    private DirectiveDefinition Directive(DirectiveDefinition directive) => SpecifiedDefinitions.Has(directive) ? directive : new()
    {
        Name = directive.Name,
        Description = directive.Description,
        Location = directive.Location,
        AppliedDirectives = directive.AppliedDirectives,
        IsRepeatable = directive.IsRepeatable,
        Locations = directive.Locations,
        Arguments = [.. directive.Arguments.Where(argument => !dropped.Contains(argument.Type.Named) && policy.Shows(directive, argument)).Select(InView)],
    };

    private InputValueDefinition InView(InputValueDefinition value) => value.InView(InView(value.Type));

    private GraphType InView(GraphType type) => type switch
    {
        NonNullType nonNull => new NonNullType(InView(nonNull.OfType)),
        ListType list => new ListType(InView(list.OfType)),
        _ => made[type.Named.Name],
    };
}
