using System.Collections.Frozen;
using System.Text.Json;

namespace Bench.Floor;

/// <summary>The public status of many codes out of a dictionary in memory, which is given once.</summary>
internal sealed class StatusEndpoint(TokenCheck tokens)
{
    private FrozenDictionary<string, Shown> statuses = FrozenDictionary<string, Shown>.Empty;

    public async Task LoadAsync(HttpContext http)
    {
        var shown = await JsonSerializer.DeserializeAsync<List<Shown>>(http.Request.Body, JsonSerializerOptions.Web);
        statuses = shown!.ToFrozenDictionary(status => status.Code);
    }

    public async Task AnswerAsync(HttpContext http)
    {
        if (await tokens.RegionAsync(http) is null) return;
        var codes = await Json.VariableAsync(http, "codes");
        await Json.AnswerAsync(http, (codes, statuses), static (json, asked) => Write(json, asked.codes, asked.statuses));
    }

    private static void Write(Utf8JsonWriter json, List<string> codes, FrozenDictionary<string, Shown> statuses)
    {
        json.WriteStartArray("publicStatus"u8);
        foreach (var code in codes)
        {
            var shown = statuses[code];
            json.WriteStartObject();
            json.WriteString("code"u8, shown.Code);
            json.WriteBoolean("known"u8, shown.Known);
            json.WriteString("name"u8, shown.Name);
            json.WriteString("institution"u8, shown.Institution);
            json.WriteString("category"u8, shown.Category);
            json.WriteString("status"u8, shown.Status);
            json.WriteString("from"u8, shown.From);
            json.WriteString("lastDay"u8, shown.LastDay);
            if (shown.EmergencyPayable is { } payable) json.WriteBoolean("emergencyPayable"u8, payable);
            else json.WriteNull("emergencyPayable"u8);
            json.WriteString("asOf"u8, shown.AsOf);
            json.WriteBoolean("fresh"u8, shown.Fresh);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A status as it is answered.</summary>
    internal sealed record Shown(
        string Code, bool Known, string? Name, string? Institution, string? Category, string? Status, string? From, string? LastDay, bool? EmergencyPayable, string? AsOf, bool Fresh);
}
