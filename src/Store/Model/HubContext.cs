using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hub.Store;

/// <summary>The tables. Regions are numbers, so that a region's members are a range; moments are UTC.</summary>
public sealed class HubContext(DbContextOptions<HubContext> options) : DbContext(options)
{
    public DbSet<PersonRow> Persons => Set<PersonRow>();
    public DbSet<PersonCodeRow> PersonCodes => Set<PersonCodeRow>();
    public DbSet<KeyCheckRow> KeyChecks => Set<KeyCheckRow>();
    public DbSet<InstitutionRow> Institutions => Set<InstitutionRow>();
    public DbSet<EntryRow> Entries => Set<EntryRow>();
    public DbSet<EntryMoveRow> EntryMoves => Set<EntryMoveRow>();
    public DbSet<WithdrawnEventRow> WithdrawnEvents => Set<WithdrawnEventRow>();
    public DbSet<EntryFileRow> EntryFiles => Set<EntryFileRow>();
    public DbSet<RegistrationRow> Registrations => Set<RegistrationRow>();
    public DbSet<SanctionRow> Sanctions => Set<SanctionRow>();
    public DbSet<ScoreRow> Scores => Set<ScoreRow>();
    public DbSet<DeadlineRow> Deadlines => Set<DeadlineRow>();
    public DbSet<DutyRow> Duties => Set<DutyRow>();
    public DbSet<EventRow> Events => Set<EventRow>();
    public DbSet<EventScopeRow> EventScopes => Set<EventScopeRow>();
    public DbSet<RederivationRow> Rederivations => Set<RederivationRow>();
    public DbSet<LogHorizonRow> LogHorizon => Set<LogHorizonRow>();
    public DbSet<ConsumerRow> Consumers => Set<ConsumerRow>();
    public DbSet<AcknowledgementRow> Acknowledgements => Set<AcknowledgementRow>();
    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();
    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();
    public DbSet<DeadLetterRow> DeadLetters => Set<DeadLetterRow>();
    public DbSet<GrantRow> Grants => Set<GrantRow>();
    public DbSet<SourceRow> Sources => Set<SourceRow>();
    public DbSet<LawRow> Laws => Set<LawRow>();
    public DbSet<CalendarRow> Calendar => Set<CalendarRow>();
    public DbSet<AuditRecordRow> AuditRecords => Set<AuditRecordRow>();
    public DbSet<AuditPersonRow> AuditPersons => Set<AuditPersonRow>();
    public DbSet<AuditChainRow> AuditChains => Set<AuditChainRow>();
    public DbSet<AuditHeadRow> AuditHeads => Set<AuditHeadRow>();
    public DbSet<NodeRow> Nodes => Set<NodeRow>();
    public DbSet<ImportRunRow> ImportRuns => Set<ImportRunRow>();

    public bool IsSqlite => Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMoment>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PersonRow>(t =>
        {
            t.ToTable("persons").HasKey(p => p.FileId);
            t.HasIndex(p => p.IdHash).IsUnique();
        });
        modelBuilder.Entity<PersonCodeRow>(t =>
        {
            t.ToTable("person_codes").HasKey(c => c.Code);
            t.HasIndex(c => c.FileId);
            t.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.FileId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<KeyCheckRow>().ToTable("key_checks").HasKey(c => c.Purpose);
        modelBuilder.Entity<InstitutionRow>(t =>
        {
            t.ToTable("institutions").HasKey(i => i.Code);
            t.HasIndex(i => i.Region);
        });
        modelBuilder.Entity<EntryRow>(t =>
        {
            t.ToTable("entries").HasKey(e => e.Sequence);
            t.Property(e => e.Sequence).ValueGeneratedNever();
            t.HasIndex(e => e.Control).IsUnique();
            t.HasIndex(e => new { e.Region, e.SenderId }).IsUnique();
            t.HasIndex(e => e.FileId);
            t.HasIndex(e => e.InstitutionFile);
            t.HasIndex(e => e.Kind);
            t.HasIndex(e => e.Target);
            t.HasIndex(e => new { e.Institution, e.Circumstance, e.LawDay });
            t.HasOne<PersonRow>().WithMany().HasForeignKey(e => e.FileId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<EntryFileRow>(t =>
        {
            t.ToTable("entry_files").HasKey(e => new { e.FileId, e.Sequence });
            t.HasIndex(e => e.Sequence);
            t.HasOne<PersonRow>().WithMany().HasForeignKey(e => e.FileId).OnDelete(DeleteBehavior.Restrict);
            t.HasOne<EntryRow>().WithMany().HasForeignKey(e => e.Sequence).OnDelete(DeleteBehavior.Restrict);
        });
        CorrectionTables.Add(modelBuilder);
        modelBuilder.Entity<RegistrationRow>(t =>
        {
            t.ToTable("registrations").HasKey(r => r.Id);
            t.HasIndex(r => r.FileId);
            t.HasIndex(r => new { r.Institution, r.FileId });
            t.HasIndex(r => new { r.Region, r.Kind });
        });
        modelBuilder.Entity<SanctionRow>(t =>
        {
            t.ToTable("sanctions").HasKey(s => s.Id);
            t.HasIndex(s => s.FileId);
            t.HasIndex(s => s.Entry);
            t.HasIndex(s => new { s.DecidedOn, s.Id });
            t.HasIndex(s => s.TermLastDay);
            t.HasIndex(s => s.Institution);
        });
        modelBuilder.Entity<ScoreRow>(t =>
        {
            t.ToTable("scores").HasKey(s => s.Entry);
            t.HasIndex(s => s.FileId);
            t.HasIndex(s => new { s.Year, s.InstitutionRegion });
        });
        modelBuilder.Entity<DeadlineRow>(t =>
        {
            t.ToTable("deadlines").HasKey(d => d.Id);
            t.HasIndex(d => d.FileId);
            t.HasIndex(d => d.Institution);
            t.HasIndex(d => new { d.DueOn, d.Id });
            t.HasIndex(d => d.WarnsOn);
        });
        modelBuilder.Entity<DutyRow>(t =>
        {
            t.ToTable("duties").HasKey(d => d.Id);
            t.HasIndex(d => d.FileId);
            t.HasIndex(d => d.Institution);
            t.HasIndex(d => new { d.Since, d.Id });
        });
        modelBuilder.Entity<EventRow>(t =>
        {
            t.ToTable("events").HasKey(e => e.Place);
            t.Property(e => e.Place).ValueGeneratedNever();
            t.Property(e => e.Id).IsRequired();
            t.HasIndex(e => e.Id).IsUnique();
            t.HasIndex(e => e.Entry);
            t.HasIndex(e => new { e.FileId, e.Place });
            t.HasIndex(e => new { e.Client, e.Place });
        });
        modelBuilder.Entity<EventScopeRow>(t =>
        {
            t.ToTable("event_scopes").HasKey(s => new { s.Place, s.Region, s.Kind, s.Institution, s.Audience });
            t.HasOne<EventRow>().WithMany().HasForeignKey(s => s.Place).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RederivationRow>(t =>
        {
            t.ToTable("rederivations").HasKey(r => r.Number);
            t.Property(r => r.Number).ValueGeneratedNever();
        });
        modelBuilder.Entity<LogHorizonRow>(t =>
        {
            t.ToTable("log_horizon").HasKey(h => h.Id);
            t.Property(h => h.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<ConsumerRow>(t =>
        {
            t.ToTable("consumers").HasKey(c => new { c.Client, c.Name });
            t.HasIndex(c => new { c.Audience, c.Region });
        });
        modelBuilder.Entity<AcknowledgementRow>().ToTable("acknowledgements").HasKey(a => new { a.Client, a.Consumer, a.Place });
        modelBuilder.Entity<DeliveryRow>(t =>
        {
            t.ToTable("deliveries").HasKey(d => new { d.Place, d.Client, d.Consumer });
            t.HasIndex(d => new { d.Client, d.Consumer, d.Place });
        });
        modelBuilder.Entity<GrantRow>(t =>
        {
            t.ToTable("grants").HasKey(g => g.Id);
            t.HasIndex(g => g.Client);
        });
        modelBuilder.Entity<SourceRow>(t =>
        {
            t.ToTable("sources").HasKey(s => s.Region);
            t.Property(s => s.Region).ValueGeneratedNever();
        });
        modelBuilder.Entity<LawRow>().ToTable("laws").HasKey(l => l.KnownFrom);
        modelBuilder.Entity<CalendarRow>(t =>
        {
            t.ToTable("calendar").HasKey(c => c.Id);
            t.Property(c => c.Id).ValueGeneratedNever();
        });
        WebhookTables.Describe(modelBuilder);
        AuditTables.Describe(modelBuilder);
        OperatingTables.Describe(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetProperties())) property.SetColumnName(SnakeCase(property.Name));
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>Both databases compare a UTC DateTime rightly; SQLite does not a DateTimeOffset.</summary>
    private sealed class UtcMoment() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime,
        time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)));
}
