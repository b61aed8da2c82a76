using System.Text.Json;
using GraphQL.Binding;
using GraphQL.TypeSystem;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Makes entries of <c>EntryInput</c>s, as <c>submit</c> gets them and as the lines of a file have them.</summary>
public sealed class EntryInputReader
{
    private readonly BoundSchema _schema;
    private readonly InputObjectType _type;
    private readonly HubStore _store;

    internal EntryInputReader(BoundSchema schema, HubStore store)
    {
        (_schema, _store) = (schema, store);
        _type = (InputObjectType)schema.Schema.Type("EntryInput")!;
    }

    /// <summary>Reads JSON objects, one <c>EntryInput</c> each; one that does not fit the contract is refused alone.</summary>
    /// <param name="within">Where a sender's own id in a reference is looked for; the country: anywhere.</param>
    public async Task<IReadOnlyList<EntryReading>> ReadAsync(IReadOnlyList<JsonElement> objects, RegionCode within, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(objects);
        var readings = new EntryReading[objects.Count];
        var fitting = new List<(int Index, InputObject Input)>(objects.Count);
        for (var i = 0; i < readings.Length; i++)
        {
            if (Fit(objects[i], out var refusals) is { } input) fitting.Add((i, input));
            else readings[i] = new EntryReading(IdOf(objects[i]), null, refusals);
        }

        var read = await ReadAsync([.. fitting.Select(f => GivenEntry.Of(f.Input))], ReferenceReach.Within(within), static (_, _) => null, cancellation);
        for (var i = 0; i < fitting.Count; i++) readings[fitting[i].Index] = read[i];
        return readings;
    }

    /// <param name="refuse">Whether the sender may send an entry; later ones can refer to those that it may.</param>
    internal async Task<IReadOnlyList<EntryReading>> ReadAsync(
        IReadOnlyList<GivenEntry> given, ReferenceReach reach, Func<Entry, EntryReferences, Refusal?> refuse, CancellationToken cancellation)
    {
        var references = await EntryReferences.LoadAsync(_store, given, reach, cancellation);
        return [.. given.Select(one => Read(one, references, refuse))];
    }

    private static EntryReading Read(GivenEntry given, EntryReferences references, Func<Entry, EntryReferences, Refusal?> refuse)
    {
        var fields = given.Fields;
        var entry = EntryForms.Read(given.Kind, fields, references);
        if (fields.Refusals.Count > 0) return new EntryReading(entry.Id, null, fields.Refusals);
        if (refuse(entry, references) is { } refusal) return new EntryReading(entry.Id, null, [refusal]);
        references.Add(entry);
        return new EntryReading(entry.Id, entry, []) { Warnings = fields.Warnings };
    }

    private InputObject? Fit(JsonElement json, out List<Refusal> refusals)
    {
        var found = new List<Refusal>();
        // The first step of the path is the entry's kind; paths of refusals begin below it.
        var input = new JsonCoercion(_schema.Check, (message, path) => found.Add(new Refusal("BAD_INPUT", message, [.. path.Skip(1).Select(step => step.ToString()!)])))
            .Read(json, _type) as InputObject;
        if (input is null && found.Count == 0) found.Add(new Refusal("BAD_INPUT", "An entry must be a JSON object.", []));
        refusals = found;
        return found.Count == 0 ? input : null;
    }

    private static string IdOf(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return "";
        foreach (var kind in json.EnumerateObject())
        {
            if (kind.Value.ValueKind == JsonValueKind.Object && kind.Value.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String) return id.GetString()!;
        }

        return "";
    }
}
