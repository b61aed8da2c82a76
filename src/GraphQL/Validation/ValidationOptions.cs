using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>What is asked of a document beside the rules of the specification. Counts take fragments in at each place that spreads them.</summary>
public sealed record ValidationOptions
{
    /// <summary>The specification's rules and the limits meant for callers.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>The specification's rules alone.</summary>
    public static ValidationOptions Unlimited { get; } = new()
    {
        MaxDepth = int.MaxValue, MaxFields = int.MaxValue, MaxAliases = int.MaxValue, MaxIntrospectionLists = int.MaxValue,
    };

    /// <summary>The deepest nesting of fields; beyond it MAX_DEPTH.</summary>
    public int MaxDepth { get; init; } = 24;

    /// <summary>The most fields, spreads and inline fragments in all operations of the document together; beyond it MAX_FIELDS.</summary>
    public int MaxFields { get; init; } = 10_000;

    /// <summary>The most fields in an operation that have an alias; beyond it MAX_ALIASES.</summary>
    public int MaxAliases { get; init; } = 500;

    /// <summary>How often an introspection query may go from types to their members within each other; beyond it MAX_INTROSPECTION.</summary>
    public int MaxIntrospectionLists { get; init; } = 2;

    /// <summary>The most errors that are reported; validation ends with them.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Decides on the values of scalars that the specification does not define; null takes all.</summary>
    public ScalarCheck? Scalars { get; init; }
}
