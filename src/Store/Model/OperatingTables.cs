using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>The tables of how the hub runs, as the model describes them.</summary>
internal static class OperatingTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<NodeRow>().ToTable("nodes").HasKey(n => n.Id);
        model.Entity<ImportRunRow>().ToTable("import_runs").HasKey(r => r.Id);
    }
}
