namespace Hub.Domain;

/// <summary>更正身份证号: what was filed under a wrong ID number belongs to the file of the right one, which may be there already .</summary>
public sealed record IdentityCorrectedEntry : Entry
{
    /// <summary>The code that was filed under the wrong number.</summary>
    public required PersonCode Person { get; init; }
    /// <summary>The right one. Never stored with the entry: the store seals it apart and keeps a keyed hash.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public required IdNumber IdNumber { get; init; }
    /// <summary>Controls of the registrations and other entries that go, with all that refers to them; none: everything filed under the code.</summary>
    public required IReadOnlyList<string> Entries { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required string Reason { get; init; }
    public required string DocumentNumber { get; init; }

    public override DateOnly LawDay => DecidedOn;
    public override string Kind => "identityCorrected";
    public override PersonCode? Subject => Person;
    public override string? Document => DocumentNumber;
    public override string? Grounds => Reason;

    public override Entry WithReferences(Func<string, string> control) => this with { Entries = [.. Entries.Select(control)] };
}
