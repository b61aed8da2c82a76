using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>What a patient is shown of a person: as registered where the caller shows it, and only what the province's rule makes public .</summary>
internal sealed record PublicStatus(PersonCode? Code) : IOfPerson
{
    private readonly PublicStatusSource? _source;
    private readonly Rulebook? _telling;

    public bool Known => _source is not null;
    public string? Name => _source?.Name;
    public string? Institution => _source?.Place.Name;
    public Category? Category => _source?.Category;
    public Status? Status => _telling is null ? null : StatusOf(_source!);
    public DateOnly? From => _telling is null ? null : _source!.Holding?.From;
    public DateOnly? LastDay => _telling is null ? null : _source!.Holding?.LastDay;
    public bool? EmergencyPayable => _telling is not null && _source!.Holding is { } held ? _telling.PayableFor(held.Status, held.Cause) == Payable.EmergencyOnly : null;
    public DateTimeOffset? AsOf { get; init; }
    public bool Fresh { get; init; }

    /// <summary>Whether the file has to be asked which points are public; of any other none are.</summary>
    public bool MayBePublished => _source is { MayBePublished: true };

    /// <summary>The person's file, the files of the level that have to be asked, and the region whose rule and agency say what of the points is public.</summary>
    public string? FileId => _source?.FileId;
    public FileBatch? Files { get; init; }
    public RegionCode? Region => _source?.Place.Region;

    /// <param name="code">Null where nobody asked by one.</param>
    /// <param name="book">The rule of the institution's province; without one nothing is public.</param>
    /// <param name="asOf">When the region's source was last heard.</param>
    public static PublicStatus Of(PersonCode? code, PublicStatusSource source, Rulebook? book, DateTimeOffset? asOf, bool fresh, FileBatch? files) =>
        new(code, source, fresh && book?.Displays(StatusOf(source)) == true ? book : null) { AsOf = asOf, Fresh = fresh, Files = files };

    /// <param name="telling">The rule by which the status is told; null where it is not.</param>
    private PublicStatus(PersonCode? code, PublicStatusSource source, Rulebook? telling) : this(code) => (_source, _telling) = (source, telling);

    private static Status StatusOf(PublicStatusSource source) => source.Holding?.Status ?? Domain.Status.Normal;
}
