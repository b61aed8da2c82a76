using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>What corrections of ID numbers moved from one person file to another, and the events that they withdrew.</summary>
internal static class SharingCorrections
{
    public static void Up(MigrationBuilder to)
    {
        to.CreateTable("entry_moves", t => new
        {
            correction = t.Column<long>(nullable: false),
            sequence = t.Column<long>(nullable: false),
            from_file = t.Column<string>(nullable: true),
            to_file = t.Column<string>(nullable: false),
            at = t.Column<DateTime>(nullable: false),
            since = t.Column<DateTime>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_entry_moves", m => new { m.correction, m.sequence });
            t.ForeignKey("FK_entry_moves_entries_correction", m => m.correction, "entries", "sequence", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_entry_moves_entries_sequence", m => m.sequence, "entries", "sequence", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_entry_moves_persons_from_file", m => m.from_file, "persons", "file_id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_entry_moves_persons_to_file", m => m.to_file, "persons", "file_id", onDelete: ReferentialAction.Restrict);
        });
        foreach (var column in new[] { "sequence", "from_file", "to_file" }) to.CreateIndex($"IX_entry_moves_{column}", "entry_moves", column);
        to.CreateTable("withdrawn_events", t => new
        {
            place = t.Column<long>(nullable: false),
            correction = t.Column<string>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_withdrawn_events", w => w.place);
            t.ForeignKey("FK_withdrawn_events_events_place", w => w.place, "events", "place", onDelete: ReferentialAction.Restrict);
        });
        foreach (var table in new[] { "entry_moves", "withdrawn_events" }) AppendOnly.Enforce(to, table);
    }
}
