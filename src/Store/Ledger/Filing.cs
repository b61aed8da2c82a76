using Hub.Domain;

namespace Hub.Store;

/// <summary>Whose file an entry is in: a person's, an institution's, or neither's (a region's own).</summary>
/// <param name="Also">The person files in which it stands too: those of an agreement's responsible persons.</param>
internal sealed record Filing(WorkingFile? Person, InstitutionCode? Place, IReadOnlyList<WorkingFile> Also)
{
    public static Filing OfRegion { get; } = new(null, null, []);
}
