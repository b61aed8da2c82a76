using System.Text.Json;

namespace Hub.Documents;

/// <summary>Reads the documents of a file: a .graphql is one; a .json is a persisted query manifest, Apollo's or Relay's.</summary>
public static class DocumentFile
{
    /// <returns>Each with the id that the manifest gives it; a .graphql has none.</returns>
    /// <exception cref="DocumentException">It is neither.</exception>
    public static IReadOnlyList<(string? Id, string Text)> Read(string path)
    {
        var text = File.ReadAllText(path);
        if (!Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase)) return [(null, text)];
        try
        {
            using var manifest = JsonDocument.Parse(text);
            return Apollo(manifest.RootElement) ?? Relay(manifest.RootElement) ?? throw NoManifest();
        }
        catch (JsonException fault)
        {
            throw new DocumentException($"is no JSON: line {fault.LineNumber + 1}");
        }
    }

    /// <summary>{"format": "apollo-persisted-query-manifest", "operations": [{"id", "body", …}]}</summary>
    private static List<(string?, string)>? Apollo(JsonElement manifest)
    {
        if (manifest.ValueKind != JsonValueKind.Object || !manifest.TryGetProperty("operations", out var operations) || operations.ValueKind != JsonValueKind.Array) return null;
        return [.. operations.EnumerateArray().Select(operation => ((string?)Text(operation, "id"), Text(operation, "body")))];
    }

    /// <summary>{"id": "text", …}</summary>
    private static List<(string?, string)>? Relay(JsonElement manifest)
    {
        if (manifest.ValueKind != JsonValueKind.Object || manifest.EnumerateObject().Any(entry => entry.Value.ValueKind != JsonValueKind.String)) return null;
        return [.. manifest.EnumerateObject().Select(entry => ((string?)entry.Name, entry.Value.GetString()!))];
    }

    private static string Text(JsonElement operation, string name) =>
        operation.ValueKind == JsonValueKind.Object && operation.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : throw NoManifest();

    private static DocumentException NoManifest() => new("is no persisted query manifest: neither Apollo's (operations with id and body) nor Relay's (id and text)");
}
