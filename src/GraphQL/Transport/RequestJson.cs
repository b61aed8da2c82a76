using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using GraphQL.Transport.Documents;

namespace GraphQL.Transport;

/// <summary>The parameters of a request as JSON, alike in a body and in the payload of a subscribe message.</summary>
internal static class RequestJson
{
    /// <summary>What is wrong with the parameters; null when the request could be read. It keeps pointing into the JSON.</summary>
    /// <param name="pool">Where the room for the document comes from, until the request is disposed; null: its own.</param>
    public static string? Fault(JsonElement json, out RequestParameters? request, ArrayPool<byte>? pool = null)
    {
        request = null;
        try
        {
            return Read(json, ref request, pool);
        }
        catch (InvalidOperationException)
        {
            return "The request has text with half of a surrogate pair.";
        }
    }

    private static string? Read(JsonElement json, ref RequestParameters? request, ArrayPool<byte>? pool)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return "The request must be a JSON object.";
        }
        if (!json.TryGetProperty("query"u8, out var query) || query.ValueKind == JsonValueKind.Null)
        {
            query = default;
        }
        else if (query.ValueKind != JsonValueKind.String)
        {
            return "The parameter query must be a string.";
        }
        if (!TryString(json, "operationName", out var operationName))
        {
            return "The parameter operationName must be a string.";
        }
        if (!TryObject(json, "variables", out var variables))
        {
            return "The parameter variables must be an object.";
        }
        if (!TryObject(json, "extensions", out var extensions))
        {
            return "The parameter extensions must be an object.";
        }
        if (FaultOfDocument(json, extensions, query.ValueKind == JsonValueKind.String, out var documentId, out var hash) is { } fault)
        {
            return fault;
        }
        var (text, rented) = query.ValueKind == JsonValueKind.String ? Utf8(query, pool) : default;
        request = new RequestParameters
        {
            Query = text,
            Rented = rented,
            DocumentId = documentId,
            Hash = hash,
            OperationName = operationName,
            Variables = variables,
            Extensions = extensions,
        };
        return null;
    }

    private static string? FaultOfDocument(JsonElement json, JsonElement extensions, bool hasQuery, out string? documentId, out string? hash)
    {
        hash = null;
        if (!TryString(json, "documentId", out documentId))
        {
            return "The parameter documentId must be a string.";
        }
        if (documentId is not null)
        {
            return hasQuery ? "Give query or documentId, not both."
                : DocumentId.IsWellFormed(documentId) ? null
                : "The parameter documentId must be sha256: with 64 lower-case hexadecimal digits, x-… with a colon, or an id without a colon.";
        }
        if (extensions.ValueKind != JsonValueKind.Object || !extensions.TryGetProperty("persistedQuery", out var persisted) || persisted.ValueKind == JsonValueKind.Null)
        {
            return hasQuery ? null : "The parameter query must be a string.";
        }
        return persisted.ValueKind == JsonValueKind.Object
            && persisted.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var one) && one == 1
            && TryString(persisted, "sha256Hash", out hash) && hash is not null && DocumentId.IsHash(hash)
            ? null
            : "The extension persistedQuery must have version 1 and a sha256Hash of 64 lower-case hexadecimal digits.";
    }

    /// <summary>A string's text, without a string of it in between.</summary>
    private static (ReadOnlyMemory<byte>? Text, byte[]? Rented) Utf8(JsonElement text, ArrayPool<byte>? pool)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text);
        var rented = pool?.Rent(raw.Length);
        var room = rented ?? new byte[raw.Length];
        var reader = new Utf8JsonReader(raw);
        reader.Read();
        return (room.AsMemory(0, reader.CopyString(room)), rented);
    }

    private static bool TryString(JsonElement json, string name, out string? value)
    {
        value = null;
        if (!json.TryGetProperty(name, out var given) || given.ValueKind == JsonValueKind.Null)
        {
            return true;
        }
        value = given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        return value is not null;
    }

    private static bool TryObject(JsonElement json, string name, out JsonElement value) =>
        !json.TryGetProperty(name, out value) || value.ValueKind is JsonValueKind.Object or JsonValueKind.Null;
}
