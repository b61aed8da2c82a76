using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Domain;

namespace Hub.Store;

/// <summary>
/// How a record is written: compact JSON, members in one order, those that are absent left out. Nobody needs to write it again to check a
/// hash: the text is kept as it was hashed.
/// </summary>
internal static class AuditJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new InstitutionAsText(), new MomentAsText() },
    };

    /// <summary>The members that go behind those that every record has.</summary>
    public static string Rest<T>(T members) => JsonSerializer.Serialize(members, Options)[1..^1];

    /// <summary>The record in its place: node, sequence and time are within, so that it can be moved nowhere else.</summary>
    public static string Content(AuditDraft draft, string node, long sequence)
    {
        var head = Rest(new
        {
            node,
            sequence,
            draft.At,
            draft.Kind,
            draft.Client,
            Audience = draft.Audience is { } audience ? EnumName.Of(audience) : null,
            Region = draft.Region?.ToString(),
            Purpose = draft.Purpose is { } purpose ? EnumName.Of(purpose) : null,
            draft.Operation,
        });
        return $"{{{head}{(draft.Rest.Length > 0 ? "," : "")}{draft.Rest}}}";
    }

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>UTC to the microsecond: 2026-01-02T03:04:05.678901Z.</summary>
    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private sealed class InstitutionAsText : JsonConverter<InstitutionCode>
    {
        public override InstitutionCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => InstitutionCode.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, InstitutionCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class MomentAsText : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));
    }
}
