using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Hub.Domain;

namespace Hub.Store;

/// <summary>How domain records are written as JSON: codes as text, enums by name, properties in one fixed order, no nulls.</summary>
internal static class StoreJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(),
            new TextConverter<PersonCode>(PersonCode.Parse),
            new TextConverter<InstitutionCode>(InstitutionCode.Parse),
            new TextConverter<RegionCode>(RegionCode.Parse),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Settle } },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>Sorted, so that moving a property in the source changes no content hash; computed properties are left out.</summary>
    private static void Settle(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].PropertyType == typeof(IdNumber) || (type.Properties[i].Set is null && !IsConstructed(type, type.Properties[i]))) type.Properties.RemoveAt(i);
        }
        var place = 0;
        foreach (var property in type.Properties.OrderBy(p => p.Name, StringComparer.Ordinal)) property.Order = place++;
    }

    private static bool IsConstructed(JsonTypeInfo type, JsonPropertyInfo property) =>
        type.Type.GetConstructors().Any(c => c.GetParameters().Any(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase)));

    private sealed class TextConverter<T>(Func<string, T> parse) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value!.ToString());
    }
}
