using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>An event filter as JSON in the contract's words, so that a consumer's conditions can be kept and shown.</summary>
internal static class EventFilterText
{
    public static string Write(EventFilter filter)
    {
        var text = new JsonObject();
        if (filter.Region is { } region) text["region"] = region.ToString();
        if (filter.Kinds is { } kinds) text["kinds"] = Names(kinds.Select(k => EnumName.Of(k)));
        if (filter.InstitutionKind is { } kind) text["institutionKind"] = EnumName.Of(kind);
        if (filter.Persons is { } persons) text["persons"] = Names(persons.Select(p => p.Value));
        if (filter.Status is { } statuses) text["status"] = Names(statuses.Select(s => EnumName.Of(s)));
        return text.ToJsonString();
    }

    public static EventFilter Read(string text)
    {
        var filter = JsonDocument.Parse(text).RootElement;
        return new EventFilter
        {
            Region = filter.TryGetProperty("region", out var region) ? RegionCode.Parse(region.GetString()!) : null,
            Kinds = Values(filter, "kinds", Value<EventKind>),
            InstitutionKind = filter.TryGetProperty("institutionKind", out var kind) ? Value<InstitutionKind>(kind.GetString()!) : null,
            Persons = Values(filter, "persons", PersonCode.Parse),
            Status = Values(filter, "status", Value<Status>),
        };
    }

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Distinct().Order(StringComparer.Ordinal).Select(n => JsonValue.Create(n))];

    private static List<T>? Values<T>(JsonElement filter, string name, Func<string, T> read) =>
        filter.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(v => read(v.GetString()!))] : null;

    private static T Value<T>(string name) where T : struct, Enum => EnumName.TryParse<T>(name, out var value) ? value : throw new FormatException($"{name} is no {typeof(T).Name}.");
}
