using GraphQL.Response;

namespace GraphQL.Language;

/// <summary>The selections between two braces (section 2.4).</summary>
public sealed class SelectionSet(IReadOnlyList<Selection> selections, SourceLocation location) : Node(location)
{
    /// <summary>Fields, spreads and inline fragments in the order of the text; never empty.</summary>
    public IReadOnlyList<Selection> Selections { get; } = selections;
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class Selection(IReadOnlyList<Directive> directives, SourceLocation location) : Node(location)
{
    /// <summary>The directives applied to the selection.</summary>
    public IReadOnlyList<Directive> Directives { get; } = directives;
}

/// <summary>A selected field (section 2.5).</summary>
public sealed class Field(
    string? alias, string name, IReadOnlyList<Argument> arguments, IReadOnlyList<Directive> directives, SelectionSet? selectionSet, SourceLocation location)
    : Selection(directives, location)
{
    /// <summary>The name that the caller wants in the response instead of the field's own.</summary>
    public string? Alias { get; } = alias;

    /// <summary>The field's name in the schema.</summary>
    public string Name { get; } = name;

    /// <summary>The name in the response: the alias, or else the field's name.</summary>
    public string ResponseName => Alias ?? Name;

    /// <summary>The arguments given.</summary>
    public IReadOnlyList<Argument> Arguments { get; } = arguments;

    /// <summary>What is selected of the field's value; null for a leaf.</summary>
    public SelectionSet? SelectionSet { get; } = selectionSet;
}

/// <summary>Takes in the selections of a fragment by its name (section 2.8).</summary>
public sealed class FragmentSpread(string name, SourceLocation nameLocation, IReadOnlyList<Directive> directives, SourceLocation location)
    : Selection(directives, location)
{
    /// <summary>The fragment's name.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands, behind the three dots.</summary>
    public SourceLocation NameLocation { get; } = nameLocation;
}

/// <summary>Selections that apply only to some types, or that share directives (section 2.8.2).</summary>
public sealed class InlineFragment(NamedTypeReference? typeCondition, IReadOnlyList<Directive> directives, SelectionSet selectionSet, SourceLocation location)
    : Selection(directives, location)
{
    /// <summary>The type it applies to; null for the type around it.</summary>
    public NamedTypeReference? TypeCondition { get; } = typeCondition;

    /// <summary>What it selects.</summary>
    public SelectionSet SelectionSet { get; } = selectionSet;
}

/// <summary>A value given by name to a field or a directive (section 2.6).</summary>
public sealed class Argument(string name, Value value, SourceLocation location) : Node(location)
{
    /// <summary>The argument's name.</summary>
    public string Name { get; } = name;

    /// <summary>The value given.</summary>
    public Value Value { get; } = value;
}

/// <summary>A directive applied to a part of a document (section 2.12).</summary>
public sealed class Directive(string name, IReadOnlyList<Argument> arguments, SourceLocation location) : Node(location)
{
    /// <summary>The directive's name without the at sign.</summary>
    public string Name { get; } = name;

    /// <summary>The arguments given.</summary>
    public IReadOnlyList<Argument> Arguments { get; } = arguments;
}
