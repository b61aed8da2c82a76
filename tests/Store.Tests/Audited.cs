using System.Text.Json;
using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>Made-up disclosures.</summary>
internal static class Audited
{
    public static Disclosure Answer(string client, params string[] persons) => new()
    {
        At = DateTimeOffset.UtcNow,
        Client = client,
        Audience = Audience.Health,
        Region = RegionCode.Parse("330100"),
        Purpose = Purpose.IndustryFollowUp,
        Given = [new DisclosedFields(persons, ["Practitioner.name"], ["Practitioner.idNumber"])],
    };

    /// <summary>Kind, operation, answers and persons of a row that ends with the content.</summary>
    public static string Counted(string row)
    {
        var parts = row.Split('|', 3);
        var content = JsonDocument.Parse(parts[2]).RootElement;
        return $"{parts[0]}|{parts[1]}|{content.GetProperty("answers")}|{content.GetProperty("persons")}";
    }
}
