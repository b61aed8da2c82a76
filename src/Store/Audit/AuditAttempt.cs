using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>What an attempt to write meant to put at the end of the chain: tells whether it is there after all, so that nothing is written twice.</summary>
internal sealed class AuditAttempt
{
    public AuditRecordRow? Last { get; set; }

    public async Task<bool> IsWrittenAsync(HubContext db, CancellationToken cancellation) =>
        Last is { } last && await db.AuditRecords.AnyAsync(r => r.Node == last.Node && r.Sequence == last.Sequence && r.Hash == last.Hash, cancellation);
}
