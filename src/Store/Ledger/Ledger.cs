using Hub.Domain;

namespace Hub.Store;

/// <summary>Takes entries in: the only way to write.</summary>
public sealed class Ledger
{
    /// <summary>Each entry stands or falls alone, in order, with the earlier ones of the same submit already known.</summary>
    public Task<IReadOnlyList<SubmitOutcome>> SubmitAsync(IReadOnlyList<Entry> entries, CancellationToken cancellation) => throw new NotSupportedException();
}
