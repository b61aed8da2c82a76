using Hub.Domain;

namespace Hub.Store;

/// <summary>Reads what a public status is made of.</summary>
public sealed class PublicStatuses
{
    /// <summary>In the order asked; null where no active registration (at that institution, when one is given) is known on the day.</summary>
    public Task<IReadOnlyList<PublicStatusSource?>> OfAsync(IReadOnlyList<PersonCode> codes, InstitutionCode? institution, DateOnly day, CancellationToken cancellation) => throw new NotSupportedException();
}
