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

    /// <summary>Whether the file has to be asked which points are public; of any other none are.</summary>
    public bool MayBePublished { get; init; }

    /// <summary>The person's file, the files of the level, and the region whose rule and agency say what of the points is public.</summary>
    public string? FileId { get; init; }
    public FileBatch? Files { get; init; }
    public RegionCode? Region { get; init; }

    /// <param name="code">Null where nobody asked by one.</param>
    /// <param name="book">The rule of the institution's province; without one nothing is public.</param>
    /// <param name="asOf">When the region's source was last heard.</param>
    public static PublicStatus Of(PersonCode? code, PublicStatusSource source, Rulebook? book, DateTimeOffset? asOf, bool fresh, FileBatch files)
    {
        var holding = source.Holding;
        var status = holding?.Status ?? Domain.Status.Normal;
        var told = fresh && book is not null && book.Displays(status);
        return new PublicStatus(code)
        {
            Known = true, Name = source.Name, Institution = source.Place.Name, Category = source.Category, AsOf = asOf, Fresh = fresh,
            FileId = source.FileId, Files = files, Region = source.Place.Region, MayBePublished = source.MayBePublished,
            Status = told ? status : null,
            From = told ? holding?.From : null,
            LastDay = told ? holding?.LastDay : null,
            EmergencyPayable = told && holding is { } held ? book!.PayableFor(status, held.Cause) == Payable.EmergencyOnly : null,
        };
    }
}
