namespace GraphQL.TypeSystem;

/// <summary>The types that a caller can meet, starting from the roots and the arguments of directives.</summary>
internal static class Reachability
{
    public static HashSet<NamedType> From(IEnumerable<NamedType?> roots, IEnumerable<DirectiveDefinition> directives, IEnumerable<NamedType?> all)
    {
        var reached = new HashSet<NamedType>();
        var waiting = new Stack<NamedType>();
        var implementers = all.OfType<CompositeType>().SelectMany(type => type.Interfaces.Select(face => (face, type))).ToLookup(pair => pair.face, pair => pair.type);
        foreach (var root in roots)
            Reach(root);
        foreach (var argument in directives.SelectMany(directive => directive.Arguments))
            Reach(argument.Type.Named);
        while (waiting.TryPop(out var type))
            Follow(type);
        return reached;

        void Reach(NamedType? type)
        {
            if (type is not null && reached.Add(type))
                waiting.Push(type);
        }

        void Follow(NamedType type)
        {
            foreach (var field in (type as CompositeType)?.Fields ?? [])
            {
                Reach(field.Type.Named);
                foreach (var argument in field.Arguments)
                    Reach(argument.Type.Named);
            }

            foreach (var field in (type as InputObjectType)?.Fields ?? [])
                Reach(field.Type.Named);
            foreach (var member in (type as UnionType)?.Members ?? [])
                Reach(member);
            if (type is InterfaceType face)
            {
                foreach (var implementer in implementers[face])
                    Reach(implementer);
            }
        }
    }
}
