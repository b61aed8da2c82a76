using System.Text;
using System.Text.Json;
using GraphQL.Transport.Documents;

namespace GraphQL.Transport;

/// <summary>The parameters of a request as JSON, alike in a body and in the payload of a subscribe message.</summary>
internal static class RequestJson
{
    /// <summary>What is wrong with the parameters; null when the request could be read. It keeps pointing into the JSON.</summary>
    public static string? Fault(JsonElement json, out RequestParameters? request)
    {
        request = null;
        try
        {
            return Read(json, ref request);
        }
        catch (InvalidOperationException)
        {
            return "The request has text with half of a surrogate pair.";
        }
    }

    private static string? Read(JsonElement json, ref RequestParameters? request)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return "The request must be a JSON object.";
        }
        if (!TryString(json, "query", out var query))
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
        if (FaultOfDocument(json, extensions, query, out var documentId, out var hash) is { } fault)
        {
            return fault;
        }
        request = new RequestParameters
        {
            Query = query is null ? null : Encoding.UTF8.GetBytes(query),
            DocumentId = documentId,
            Hash = hash,
            OperationName = operationName,
            Variables = variables,
            Extensions = extensions,
        };
        return null;
    }

    private static string? FaultOfDocument(JsonElement json, JsonElement extensions, string? query, out string? documentId, out string? hash)
    {
        hash = null;
        if (!TryString(json, "documentId", out documentId))
        {
            return "The parameter documentId must be a string.";
        }
        if (documentId is not null)
        {
            return query is not null ? "Give query or documentId, not both."
                : DocumentId.IsWellFormed(documentId) ? null
                : "The parameter documentId must be sha256: with 64 lower-case hexadecimal digits, x-… with a colon, or an id without a colon.";
        }
        if (extensions.ValueKind != JsonValueKind.Object || !extensions.TryGetProperty("persistedQuery", out var persisted) || persisted.ValueKind == JsonValueKind.Null)
        {
            return query is null ? "The parameter query must be a string." : null;
        }
        return persisted.ValueKind == JsonValueKind.Object
            && persisted.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var one) && one == 1
            && TryString(persisted, "sha256Hash", out hash) && hash is not null && DocumentId.IsHash(hash)
            ? null
            : "The extension persistedQuery must have version 1 and a sha256Hash of 64 lower-case hexadecimal digits.";
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
