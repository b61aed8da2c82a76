using Hub.Domain;

namespace Hub.Store;

/// <summary>A record that has no place in the chain yet.</summary>
internal sealed record AuditDraft
{
    public required string Kind { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Client { get; init; }
    public Audience? Audience { get; init; }
    public RegionCode? Region { get; init; }
    public Purpose? Purpose { get; init; }
    public string? Operation { get; init; }
    /// <summary>Ids of the files that it tells of, each once.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];
    /// <summary>The event that was handed out by it.</summary>
    public Delivery? Delivery { get; init; }
    /// <summary>What is peculiar to its kind, as members of a JSON object.</summary>
    public required string Rest { get; init; }

    public static AuditDraft Of(Disclosure disclosure) => new()
    {
        Kind = disclosure.Event is null ? AuditKind.Answer : AuditKind.Delivery,
        At = disclosure.At.AsKept(),
        Client = disclosure.Client,
        Audience = disclosure.Audience,
        Region = disclosure.Region,
        Purpose = disclosure.Purpose,
        Operation = disclosure.Operation,
        Persons = disclosure.Given.Count == 1 ? [.. disclosure.Given[0].Persons.Distinct()] : [.. disclosure.Given.SelectMany(g => g.Persons).Distinct()],
        Delivery = Delivery.Of(disclosure),
        Rest = AuditJson.Rest(new { disclosure.Institution, disclosure.Event, disclosure.Consumer, disclosure.Number, disclosure.Given }),
    };

    public static AuditDraft Of(AuditNote note) => new()
    {
        Kind = AuditKind.Note,
        At = note.At.AsKept(),
        Rest = AuditJson.Rest(new { note.By, note.Act, note.Text }),
    };

    public static AuditDraft Of(LookupKey key, LookupCount count, DateTimeOffset at) => new()
    {
        Kind = AuditKind.Lookups,
        At = at,
        Client = key.Client,
        Audience = key.Audience,
        Region = key.Region,
        Purpose = key.Purpose,
        Operation = key.Operation,
        Rest = AuditJson.Rest(new { key.Hour, count.Answers, count.Persons }),
    };

    /// <summary>That the beginning of a chain is to be removed: says up to where in members of its own, so that it can be checked.</summary>
    public static AuditDraft Pruning(SignedHead upTo, DateTimeOffset at) => new()
    {
        Kind = AuditKind.Note,
        At = at,
        Rest = AuditJson.Rest(new { By = "hub", Act = AuditKind.Pruned, Text = $"{upTo.Node} up to {upTo.Sequence}, signed at {AuditJson.Text(upTo.At)}", Chain = upTo.Node, UpTo = upTo.Sequence }),
    };
}
