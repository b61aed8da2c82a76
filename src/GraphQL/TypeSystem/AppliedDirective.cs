using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>A directive as a schema applies it, with its arguments coerced and defaults filled in (neutral forms, see <see cref="InputObject"/>).</summary>
public sealed class AppliedDirective(DirectiveDefinition definition, IReadOnlyDictionary<string, object?> arguments, Directive syntax)
{
    /// <summary>The directive's name without the at sign.</summary>
    public string Name => Definition.Name;

    /// <summary>The definition that it follows.</summary>
    public DirectiveDefinition Definition { get; } = definition;

    /// <summary>The arguments by name; one that was not given and has no default is absent.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; } = arguments;

    /// <summary>The directive as written.</summary>
    public Directive Syntax { get; } = syntax;

    /// <summary>The argument's value; null also when it is absent.</summary>
    public object? this[string argument] => Arguments.GetValueOrDefault(argument);

    internal static AppliedDirective? First(IReadOnlyList<AppliedDirective> all, string name)
    {
        foreach (var applied in all)
        {
            if (applied.Name == name)
                return applied;
        }

        return null;
    }
}
