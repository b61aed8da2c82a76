using GraphQL.Response;

namespace GraphQL.TypeSystem;

/// <summary>A directive is not applied, however indirectly, within its own definition (section 3.13).</summary>
internal static class DirectiveReferences
{
    public static void Check(IReadOnlyList<DirectiveDefinition> directives, List<GraphQLError> errors)
    {
        foreach (var directive in directives.Where(directive => ReachesItself(directive)))
            errors.Add(TypeFactory.Error($"Directive \"@{directive.Name}\" must not refer to itself.", directive.Location));
    }

    private static bool ReachesItself(DirectiveDefinition directive)
    {
        var seen = new HashSet<object>();
        var waiting = new Stack<InputValueDefinition>(directive.Arguments);
        while (waiting.TryPop(out var value))
        {
            var applied = value.AppliedDirectives.Concat(value.Type.Named.AppliedDirectives);
            if (value.Type.Named is EnumType options)
                applied = applied.Concat(options.Values.SelectMany(option => option.AppliedDirectives));
            foreach (var other in applied.Select(use => use.Definition))
            {
                if (ReferenceEquals(other, directive))
                    return true;
                if (seen.Add(other))
                    Push(other.Arguments);
            }

            if (value.Type.Named is InputObjectType input && seen.Add(input))
                Push(input.Fields);
        }

        return false;

        void Push(IEnumerable<InputValueDefinition> values)
        {
            foreach (var value in values)
                waiting.Push(value);
        }
    }
}
