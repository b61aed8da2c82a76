using Hub.Domain;

namespace Hub.Store;

/// <summary>Reads suspensions and terminations across persons, newest first.</summary>
public sealed class Sanctions
{
    public Task<Page<FiledSanction>> PageAsync(SanctionFilter where, Paging paging, Scope scope, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The sanctions with these ids, in the order asked; null where there is none within the scope.</summary>
    public Task<IReadOnlyList<FiledSanction?>> ByIdsAsync(IReadOnlyList<string> ids, Scope scope, CancellationToken cancellation) => throw new NotSupportedException();
}
