using Hub.Domain;

namespace Hub.Store;

/// <summary>The index as far as it has come at some moment: persons as of then or later, and when the sources were heard as of then.</summary>
public sealed class IndexedStatuses
{
    private readonly PersonIndex _persons;
    private readonly HeardSources _sources;
    private readonly long _place;
    private readonly long _wal;
    private readonly long _writes;

    internal IndexedStatuses(PersonIndex persons, HeardSources sources, long place, long wal, long writes) => (_persons, _sources, _place, _wal, _writes) = (persons, sources, place, wal, writes);

    /// <summary>What the public may be told of each person on the day; null where nobody with the code serves there, within the scope.</summary>
    public PublicStatusSource?[] Of(IReadOnlyList<PersonCode> codes, InstitutionCode? institution, Scope scope, DateOnly day) => _persons.Of(codes, institution, scope, day);

    /// <summary>Asked behind what was said of these persons: whether that stands; else the database is to be asked.</summary>
    public bool AnswersFor(IReadOnlyList<PersonCode> codes)
    {
        for (var i = 0; i < codes.Count; i++) if (!_persons.AnswersFor(codes[i])) return false;
        return true;
    }

    /// <summary>What holds for the person on the day, without its explanation; null where the file itself must say it.</summary>
    public Standing? StandingOf(string fileId, DateOnly day) => _persons.StandingOf(fileId, day);

    /// <summary>When the region's source was last heard; null: never. All that it had sent by then is in what is told of persons.</summary>
    public DateTimeOffset? LastSeen(RegionCode region) => _sources.Of(region);

    /// <param name="place">Of the log.</param>
    /// <param name="wal">A position of PostgreSQL's.</param>
    /// <param name="writes">What this node itself had written by then.</param>
    /// <remarks>
    /// A commit stands in PostgreSQL's log before others see what it wrote, and they do once its client was told a position. So only a position
    /// beyond the one told says that what was read after it has that.
    /// </remarks>
    internal bool Has(long place, long wal, long writes) => _place >= place && (wal == 0 || _wal > wal) && _writes >= writes;

    /// <summary>More is to be read until that place than is read at once.</summary>
    internal bool IsFarBehind(long place) => place - _place > IndexChanges.PlacesAtOnce;
}
