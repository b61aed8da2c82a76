using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>The tables of what corrections of ID numbers moved and withdrew.</summary>
internal static class CorrectionTables
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<EntryMoveRow>(t =>
        {
            t.ToTable("entry_moves").HasKey(m => new { m.Correction, m.Sequence });
            t.HasIndex(m => m.Sequence);
            t.HasIndex(m => m.FromFile);
            t.HasIndex(m => m.ToFile);
            t.HasOne<EntryRow>().WithMany().HasForeignKey(m => m.Correction).OnDelete(DeleteBehavior.Restrict);
            t.HasOne<EntryRow>().WithMany().HasForeignKey(m => m.Sequence).OnDelete(DeleteBehavior.Restrict);
            t.HasOne<PersonRow>().WithMany().HasForeignKey(m => m.FromFile).OnDelete(DeleteBehavior.Restrict);
            t.HasOne<PersonRow>().WithMany().HasForeignKey(m => m.ToFile).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<WithdrawnEventRow>(t =>
        {
            t.ToTable("withdrawn_events").HasKey(w => w.Place);
            t.Property(w => w.Place).ValueGeneratedNever();
            t.HasOne<EventRow>().WithMany().HasForeignKey(w => w.Place).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
