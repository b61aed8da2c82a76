using System.Text.Encodings.Web;
using System.Text.Json;
using Hub.Domain;

namespace Hub.Generation;

/// <summary>An entry as one line of an .ndjson file: an EntryInput of the contract, without what is null.</summary>
public static class EntryLine
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of(Entry entry) =>
        JsonSerializer.Serialize(new Dictionary<string, object> { [entry.Kind] = Content(entry) }, Options);

    /// <summary>One that the story writes out itself.</summary>
    public static string Of(Dictionary<string, Dictionary<string, object>> told) => JsonSerializer.Serialize(told, Options);

    private static object Content(Entry entry) => entry switch
    {
        RegistrationClosedEntry e => new { id = e.Id, person = e.Person.Value, institution = e.Institution.Value, closedOn = e.ClosedOn, updatedOn = e.UpdatedOn, reason = e.Reason },
        NoticeEntry e => new { id = e.Id, entry = e.Entry, noticedOn = e.NoticedOn, deliveredOn = e.DeliveredOn, documentNumber = e.DocumentNumber },
        ReversalEntry e => new { id = e.Id, entry = e.Entry, decidedOn = e.DecidedOn, newPoints = e.NewPoints, reason = e.Reason, documentNumber = e.DocumentNumber },
        RestorationAppliedEntry e => new { id = e.Id, person = e.Person.Value, institution = e.Institution?.Value, region = e.Region.ToString(), appliedOn = e.AppliedOn, receivedOn = e.ReceivedOn, institutionAgrees = e.InstitutionAgrees },
        RestorationDecidedEntry e => new { id = e.Id, person = e.Person.Value, region = e.Region.ToString(), decidedOn = e.DecidedOn, outcome = EnumName.Of(e.Outcome), reason = e.Reason },
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "Such entries go into files of their own."),
    };
}
