using System.Text;
using System.Text.Json;
using GraphQL.Execution;

namespace GraphQL.Transport;

/// <summary>The parameters of a request as JSON, alike in a body and in the payload of a subscribe message.</summary>
internal static class RequestJson
{
    /// <summary>What is wrong with the parameters; null when the request could be read. It keeps pointing into the JSON.</summary>
    public static string? Fault(JsonElement json, out GraphQLRequest? request)
    {
        request = null;
        if (json.ValueKind != JsonValueKind.Object)
        {
            return "The request must be a JSON object.";
        }
        if (!TryString(json, "query", out var query) || query is null)
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
        if (!TryObject(json, "extensions", out _))
        {
            return "The parameter extensions must be an object.";
        }
        request = new GraphQLRequest { Document = Encoding.UTF8.GetBytes(query), OperationName = operationName, Variables = variables };
        return null;
    }

    private static bool TryString(JsonElement json, string name, out string? value)
    {
        value = null;
        if (!json.TryGetProperty(name, out var given) || given.ValueKind == JsonValueKind.Null)
        {
            return true;
        }
        try
        {
            value = given.ValueKind == JsonValueKind.String ? given.GetString() : null;
            return value is not null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: no text.
            return false;
        }
    }

    private static bool TryObject(JsonElement json, string name, out JsonElement value) =>
        !json.TryGetProperty(name, out value) || value.ValueKind is JsonValueKind.Object or JsonValueKind.Null;
}
