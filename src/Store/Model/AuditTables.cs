using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>The tables of the audit log. They refer to no other table: the log outlives what it tells of.</summary>
internal static class AuditTables
{
    public static void Describe(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AuditRecordRow>(t =>
        {
            t.ToTable("audit_records").HasKey(r => new { r.Node, r.Sequence });
            t.HasIndex(r => new { r.At, r.Node, r.Sequence });
        });
        modelBuilder.Entity<AuditPersonRow>(t =>
        {
            t.ToTable("audit_persons").HasKey(p => new { p.FileId, p.Node, p.Sequence });
            t.HasIndex(p => new { p.Node, p.Sequence });
        });
        modelBuilder.Entity<AuditChainRow>().ToTable("audit_chains").HasKey(c => c.Node);
        modelBuilder.Entity<AuditHeadRow>().ToTable("audit_heads").HasKey(h => new { h.Node, h.Sequence });
    }
}
