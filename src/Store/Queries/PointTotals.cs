using Hub.Domain;

namespace Hub.Store;

/// <summary>Sums points of a natural year over what happened at institutions within the scope.</summary>
public sealed class PointTotals
{
    public Task<IReadOnlyList<PointTotal>> SumAsync(int year, IReadOnlyCollection<PointDimension> by, PointFilter where, Scope scope, CancellationToken cancellation) => throw new NotSupportedException();
}
