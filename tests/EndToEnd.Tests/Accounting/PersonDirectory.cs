using System.Collections.Concurrent;
using Hub.Running;

namespace Hub.EndToEnd.Accounting;

/// <summary>Whose something is, as a caller says who may see everybody: the client's only way to know what an answer does not name.</summary>
internal sealed class PersonDirectory(RunningHub hub, string token)
{
    /// <summary>The subject of its token; what it asks itself is not recomputed.</summary>
    public const string Subject = "directory";

    private readonly ConcurrentDictionary<string, Task<(bool IsThere, string? Person)>> _nodes = new();
    private readonly ConcurrentDictionary<string, Task<string?>> _codes = new();
    private readonly ConcurrentDictionary<string, Task<string?>> _names = new();

    /// <summary>Of an id that a record has; one that begins with F is a person file's own.</summary>
    public Task<(bool IsThere, string? Person)> OfNodeAsync(string id) => id[0] == 'F' ? Task.FromResult<(bool, string?)>((true, id)) : _nodes.GetOrAdd(id, async _ =>
    {
        var node = (await hub.DataAsync(token, """
            query($id: ID!) { node(id: $id) { id
              ... on Registration { of: practitioner { id } } ... on Entry { of: practitioner { id } } ... on Objection { of: practitioner { id } }
              ... on Deadline { of: practitioner { id } } ... on Duty { of: practitioner { id } }
              ... on Sanction { always: practitioner { id } } ... on Repair { always: practitioner { id } } ... on Restoration { always: practitioner { id } } } }
            """, new { id })).GetProperty("node");
        if (node.ValueKind == JsonValueKind.Null) return (false, null);
        var of = node.TryGetProperty("of", out var maybe) ? maybe : node.GetProperty("always");
        return (true, of.ValueKind == JsonValueKind.Null ? null : of.GetProperty("id").GetString());
    });

    public Task<string?> OfCodeAsync(string code) => _codes.GetOrAdd(code, async _ =>
        Id((await hub.DataAsync(token, "query($code: PersonCode!) { practitioner(code: $code) { id } }", new { code })).GetProperty("practitioner")));

    /// <summary>Of a name that is one person's alone.</summary>
    public Task<string?> OfNameAsync(string name) => _names.GetOrAdd(name, async _ =>
        Id((await hub.DataAsync(token, "query($name: String!) { practitioners(where: { name: $name }, first: 100) { nodes { id name } } }", new { name }))
            .GetProperty("practitioners").GetProperty("nodes").EnumerateArray().Single(p => p.GetProperty("name").GetString() == name)));

    private static string? Id(JsonElement practitioner) => practitioner.ValueKind == JsonValueKind.Null ? null : practitioner.GetProperty("id").GetString();
}
