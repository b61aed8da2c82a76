namespace GraphQL.Language;

/// <summary>How much of a document is read before it is refused. Each limit has its own error code.</summary>
public sealed record ParserLimits
{
    /// <summary>For documents of callers.</summary>
    public static ParserLimits Default { get; } = new();

    /// <summary>For texts of our own, such as the schema: only nesting is bounded, since it uses the stack.</summary>
    public static ParserLimits Trusted { get; } = new() { MaxSourceBytes = int.MaxValue, MaxTokens = int.MaxValue };

    /// <summary>The longest source in bytes; beyond it MAX_SOURCE.</summary>
    public int MaxSourceBytes { get; init; } = 256 * 1024;

    /// <summary>The most tokens, comments not counted; beyond it MAX_TOKENS.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>The deepest nesting of selection sets, list and object values and list types together; beyond it MAX_NESTING.</summary>
    public int MaxNesting { get; init; } = 200;
}
