namespace GraphQL.Response;

/// <summary>A place in a document: line and column, both from 1; a column counts UTF-16 code units. The default value is no place.</summary>
public readonly record struct SourceLocation(int Line, int Column)
{
    /// <summary>False for what no document wrote, such as the built-in types.</summary>
    public bool IsKnown => Line > 0;
}
