using Hub.Domain;

namespace Hub.Store;

/// <summary>Reads institutions, as the latest registration at each describes it.</summary>
public sealed class Institutions
{
    /// <summary>In the order asked; null where none is known.</summary>
    public Task<IReadOnlyList<Institution?>> ByCodesAsync(IReadOnlyList<InstitutionCode> codes, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Which of the institutions are within the scope.</summary>
    public Task<IReadOnlySet<InstitutionCode>> WithinAsync(IReadOnlyList<InstitutionCode> codes, Scope scope, CancellationToken cancellation) => throw new NotSupportedException();
}
