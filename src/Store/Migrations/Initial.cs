using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>The first shape of the tables, for both databases: column types are left to the provider.</summary>
[DbContext(typeof(HubContext))]
[Migration("20261122000000_Initial")]
public sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        Identity(migrationBuilder);
        Entries(migrationBuilder);
        ReadModels(migrationBuilder);
        ToDo(migrationBuilder);
        EventLog(migrationBuilder);
        Bookkeeping(migrationBuilder);
        foreach (var table in new[] { "entries", "entry_files", "events", "event_scopes" }) AppendOnly.Enforce(migrationBuilder, table);
    }

    private static void Identity(MigrationBuilder to)
    {
        to.CreateTable("persons", t => new
        {
            file_id = t.Column<string>(nullable: false),
            name = t.Column<string>(nullable: false),
            id_type = t.Column<string>(nullable: false),
            id_hash = t.Column<string>(nullable: false),
            key_id = t.Column<string>(nullable: false),
            nonce = t.Column<byte[]>(nullable: false),
            @sealed = t.Column<byte[]>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_persons", p => p.file_id));
        to.CreateIndex("IX_persons_id_hash", "persons", "id_hash", unique: true);
        to.CreateTable("person_codes", t => new
        {
            code = t.Column<string>(nullable: false),
            file_id = t.Column<string>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_person_codes", c => c.code);
            t.ForeignKey("FK_person_codes_persons_file_id", c => c.file_id, "persons", "file_id", onDelete: ReferentialAction.Restrict);
        });
        to.CreateIndex("IX_person_codes_file_id", "person_codes", "file_id");
        to.CreateTable("institutions", t => new
        {
            code = t.Column<string>(nullable: false),
            name = t.Column<string>(nullable: false),
            kind = t.Column<int>(nullable: false),
            @public = t.Column<bool>(nullable: true),
            region = t.Column<int>(nullable: false),
            described_on = t.Column<DateOnly>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_institutions", i => i.code));
        to.CreateIndex("IX_institutions_region", "institutions", "region");
    }

    private static void Entries(MigrationBuilder to)
    {
        to.CreateTable("entries", t => new
        {
            sequence = t.Column<long>(nullable: false),
            control = t.Column<string>(nullable: false),
            region = t.Column<int>(nullable: false),
            sender_id = t.Column<string>(nullable: false),
            content_hash = t.Column<byte[]>(nullable: false),
            kind = t.Column<string>(nullable: false),
            file_id = t.Column<string>(nullable: true),
            institution_file = t.Column<string>(nullable: true),
            institution = t.Column<string>(nullable: true),
            target = t.Column<string>(nullable: true),
            circumstance = t.Column<int>(nullable: true),
            law_day = t.Column<DateOnly>(nullable: false),
            recorded_at = t.Column<DateTime>(nullable: false),
            content = t.Column<string>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_entries", e => e.sequence);
            t.ForeignKey("FK_entries_persons_file_id", e => e.file_id, "persons", "file_id", onDelete: ReferentialAction.Restrict);
        });
        to.CreateIndex("IX_entries_control", "entries", "control", unique: true);
        to.CreateIndex("IX_entries_region_sender_id", "entries", ["region", "sender_id"], unique: true);
        to.CreateIndex("IX_entries_file_id", "entries", "file_id");
        to.CreateIndex("IX_entries_institution_file", "entries", "institution_file");
        to.CreateIndex("IX_entries_kind", "entries", "kind");
        to.CreateIndex("IX_entries_target", "entries", "target");
        to.CreateIndex("IX_entries_institution_circumstance_law_day", "entries", ["institution", "circumstance", "law_day"]);
        to.CreateTable("entry_files", t => new
        {
            sequence = t.Column<long>(nullable: false),
            file_id = t.Column<string>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_entry_files", f => new { f.file_id, f.sequence });
            t.ForeignKey("FK_entry_files_persons_file_id", f => f.file_id, "persons", "file_id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_entry_files_entries_sequence", f => f.sequence, "entries", "sequence", onDelete: ReferentialAction.Restrict);
        });
        to.CreateIndex("IX_entry_files_sequence", "entry_files", "sequence");
    }

    private static void ReadModels(MigrationBuilder to)
    {
        to.CreateTable("registrations", t => new
        {
            id = t.Column<string>(nullable: false),
            file_id = t.Column<string>(nullable: false),
            institution = t.Column<string>(nullable: false),
            kind = t.Column<int>(nullable: false),
            region = t.Column<int>(nullable: false),
            category = t.Column<int>(nullable: false),
            registered_on = t.Column<DateOnly>(nullable: false),
            closed_on = t.Column<DateOnly>(nullable: true),
            commitment_on = t.Column<DateOnly>(nullable: true),
            reported_status = t.Column<int>(nullable: true),
            content = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_registrations", r => r.id));
        to.CreateIndex("IX_registrations_file_id", "registrations", "file_id");
        to.CreateIndex("IX_registrations_institution_file_id", "registrations", ["institution", "file_id"]);
        to.CreateIndex("IX_registrations_region_kind", "registrations", ["region", "kind"]);
        to.CreateTable("sanctions", t => new
        {
            id = t.Column<string>(nullable: false),
            file_id = t.Column<string>(nullable: false),
            entry = t.Column<string>(nullable: false),
            status = t.Column<int>(nullable: false),
            cause = t.Column<int>(nullable: false),
            region = t.Column<int>(nullable: false),
            institution = t.Column<string>(nullable: true),
            decided_on = t.Column<DateOnly>(nullable: false),
            from = t.Column<DateOnly>(nullable: true),
            ended_on = t.Column<DateOnly>(nullable: true),
            term_last_day = t.Column<DateOnly>(nullable: true),
            person_time = t.Column<bool>(nullable: false),
            principal = t.Column<bool>(nullable: false),
            content = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_sanctions", s => s.id));
        to.CreateIndex("IX_sanctions_file_id", "sanctions", "file_id");
        to.CreateIndex("IX_sanctions_entry", "sanctions", "entry");
        to.CreateIndex("IX_sanctions_decided_on_id", "sanctions", ["decided_on", "id"]);
        to.CreateIndex("IX_sanctions_term_last_day", "sanctions", "term_last_day");
        to.CreateIndex("IX_sanctions_institution", "sanctions", "institution");
        to.CreateTable("scores", t => new
        {
            entry = t.Column<string>(nullable: false),
            file_id = t.Column<string>(nullable: false),
            region = t.Column<int>(nullable: false),
            institution = t.Column<string>(nullable: false),
            institution_region = t.Column<int>(nullable: false),
            kind = t.Column<int>(nullable: false),
            category = t.Column<int>(nullable: true),
            circumstance = t.Column<int>(nullable: false),
            year = t.Column<int>(nullable: false),
            month = t.Column<int>(nullable: false),
            counted = t.Column<int>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_scores", s => s.entry));
        to.CreateIndex("IX_scores_file_id", "scores", "file_id");
        to.CreateIndex("IX_scores_year_institution_region", "scores", ["year", "institution_region"]);
    }

    private static void ToDo(MigrationBuilder to)
    {
        to.CreateTable("deadlines", t => new
        {
            id = t.Column<string>(nullable: false),
            file_id = t.Column<string>(nullable: true),
            institution = t.Column<string>(nullable: true),
            region = t.Column<int>(nullable: false),
            kind = t.Column<int>(nullable: false),
            by = t.Column<int>(nullable: false),
            due_on = t.Column<DateOnly>(nullable: false),
            done_on = t.Column<DateOnly>(nullable: true),
            warns_on = t.Column<DateOnly>(nullable: false),
            window = t.Column<bool>(nullable: false),
            advisory = t.Column<bool>(nullable: false),
            content = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_deadlines", d => d.id));
        to.CreateIndex("IX_deadlines_file_id", "deadlines", "file_id");
        to.CreateIndex("IX_deadlines_institution", "deadlines", "institution");
        to.CreateIndex("IX_deadlines_due_on_id", "deadlines", ["due_on", "id"]);
        to.CreateIndex("IX_deadlines_warns_on", "deadlines", "warns_on");
        to.CreateTable("duties", t => new
        {
            id = t.Column<string>(nullable: false),
            file_id = t.Column<string>(nullable: true),
            institution = t.Column<string>(nullable: true),
            region = t.Column<int>(nullable: false),
            kind = t.Column<int>(nullable: false),
            by = t.Column<int>(nullable: false),
            since = t.Column<DateOnly>(nullable: false),
            closed_on = t.Column<DateOnly>(nullable: true),
            content = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_duties", d => d.id));
        to.CreateIndex("IX_duties_file_id", "duties", "file_id");
        to.CreateIndex("IX_duties_institution", "duties", "institution");
        to.CreateIndex("IX_duties_since_id", "duties", ["since", "id"]);
    }

    private static void EventLog(MigrationBuilder to)
    {
        to.CreateTable("events", t => new
        {
            place = t.Column<long>(nullable: false),
            id = t.Column<string>(nullable: false),
            kind = t.Column<string>(nullable: false),
            file_id = t.Column<string>(nullable: true),
            region = t.Column<int>(nullable: false),
            entry = t.Column<string>(nullable: true),
            status = t.Column<int>(nullable: true),
            recorded_at = t.Column<DateTime>(nullable: false),
            detail = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_events", e => e.place));
        to.CreateIndex("IX_events_id", "events", "id", unique: true);
        to.CreateIndex("IX_events_entry", "events", "entry");
        to.CreateIndex("IX_events_file_id_place", "events", ["file_id", "place"]);
        to.CreateTable("event_scopes", t => new
        {
            place = t.Column<long>(nullable: false),
            region = t.Column<int>(nullable: false),
            kind = t.Column<int>(nullable: false),
            institution = t.Column<string>(nullable: false),
            audience = t.Column<int>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_event_scopes", s => new { s.place, s.region, s.kind, s.institution, s.audience });
            t.ForeignKey("FK_event_scopes_events_place", s => s.place, "events", "place", onDelete: ReferentialAction.Restrict);
        });
    }

    private static void Bookkeeping(MigrationBuilder to)
    {
        to.CreateTable("sources", t => new
        {
            region = t.Column<int>(nullable: false),
            last_seen = t.Column<DateTime>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_sources", s => s.region));
        to.CreateTable("laws", t => new
        {
            known_from = t.Column<DateTime>(nullable: false),
            digest = t.Column<string>(nullable: false),
            texts = t.Column<byte[]>(nullable: false),
            derived = t.Column<bool>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_laws", l => l.known_from));
        to.CreateTable("calendar", t => new
        {
            id = t.Column<int>(nullable: false),
            day = t.Column<DateOnly>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_calendar", c => c.id));
    }
}
