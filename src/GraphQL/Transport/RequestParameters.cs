using System.Buffers;
using System.Text.Json;

namespace GraphQL.Transport;

/// <summary>What a caller asks for, as it came: with the text of a document, or with what the text is found by.</summary>
internal sealed record RequestParameters : IDisposable
{
    /// <summary>The document's source text in UTF-8, until this is disposed; null when it is to be found.</summary>
    public ReadOnlyMemory<byte>? Query { get; init; }

    /// <summary>The pool's, where the source text is in it.</summary>
    public byte[]? Rented { get; init; }

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

    /// <summary>The same without the JSON that it was read from.</summary>
    public RequestParameters Detached() => this with { Variables = Detached(Variables), Extensions = Detached(Extensions) };

    private static JsonElement Detached(JsonElement given) => given.ValueKind == JsonValueKind.Object ? given.Clone() : default;

    public void Dispose()
    {
        if (Rented is not null)
        {
            ArrayPool<byte>.Shared.Return(Rented);
        }
    }
}
