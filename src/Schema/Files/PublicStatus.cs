using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>What a patient is shown of a person: as registered where the caller shows it, and only what the province's rule makes public .</summary>
internal sealed record PublicStatus(PersonCode? Code) : IOfPerson
{
    public bool Known { get; init; }
    public string? Name { get; init; }
    public string? Institution { get; init; }
    public Category? Category { get; init; }
    public Status? Status { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? LastDay { get; init; }
    public bool? EmergencyPayable { get; init; }
    public DateTimeOffset? AsOf { get; init; }
    public bool Fresh { get; init; }

    /// <summary>The person's file, the files of the level, and the region whose rule and agency say what of the points is public.</summary>
    public string? FileId { get; init; }
    public FileBatch? Files { get; init; }
    public RegionCode? Region { get; init; }

    /// <summary>The registration to show of a person, of those within the scope: the one that has run longest.</summary>
    public static Registration? Shown(PublicStatusSource? source, Scope scope) => source?.Registrations
        .Where(r => scope.Covers(r.Region, r.InstitutionKind, r.Institution))
        .OrderBy(r => r.RegisteredOn).ThenBy(r => r.Institution.Value, StringComparer.Ordinal).FirstOrDefault();

    /// <param name="book">The rule of the institution's province; without one nothing is public.</param>
    /// <param name="asOf">When the region's source was last heard.</param>
    public static PublicStatus Of(PublicStatusSource source, Registration shown, Rulebook? book, DateTimeOffset? asOf, bool fresh)
    {
        var known = new PublicStatus(source.Code)
        {
            Known = true, Name = source.Name, Institution = shown.InstitutionName, Category = shown.Category, AsOf = asOf, Fresh = fresh, FileId = source.FileId, Region = shown.Region,
        };
        var holding = source.Sanctions.MaxBy(s => (s.Status, s.NoRegistrationUntil ?? s.LastDay ?? DateOnly.MaxValue));
        var status = holding?.Status ?? Domain.Status.Normal;
        if (!fresh || book is null || !book.Displays(status)) return known;
        return known with
        {
            Status = status,
            From = holding?.From,
            LastDay = holding?.LastDay,
            EmergencyPayable = holding is null ? null : book.PayableFor(status, holding.Cause) == Payable.EmergencyOnly,
        };
    }
}
