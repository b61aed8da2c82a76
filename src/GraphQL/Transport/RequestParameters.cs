using System.Text.Json;

namespace GraphQL.Transport;

/// <summary>What a caller asks for, as it came: with the text of a document, or with what the text is found by.</summary>
internal sealed record RequestParameters
{
    /// <summary>The document's source text in UTF-8; null when it is to be found.</summary>
    public byte[]? Query { get; init; }

    /// <summary>The id of a persisted document.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The SHA-256 of an automatic persisted query.</summary>
    public string? Hash { get; init; }

    public string? OperationName { get; init; }

    public JsonElement Variables { get; init; }

    /// <summary>An object, or null or nothing at all.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>True where nothing may be changed, as over GET.</summary>
    public bool QueryOnly { get; init; }
}
