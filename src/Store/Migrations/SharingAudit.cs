using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>The audit log: chained records, whom they tell of, where each chain ends, and signatures on that.</summary>
internal static class SharingAudit
{
    public static void Up(MigrationBuilder to)
    {
        to.CreateTable("audit_records", t => new
        {
            node = t.Column<string>(nullable: false),
            sequence = t.Column<long>(nullable: false),
            at = t.Column<DateTime>(nullable: false),
            kind = t.Column<string>(nullable: false),
            client = t.Column<string>(nullable: true),
            audience = t.Column<string>(nullable: true),
            region = t.Column<int>(nullable: true),
            purpose = t.Column<string>(nullable: true),
            operation = t.Column<string>(nullable: true),
            content = t.Column<string>(nullable: false),
            previous_hash = t.Column<string>(nullable: false),
            hash = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_audit_records", r => new { r.node, r.sequence }));
        to.CreateIndex("IX_audit_records_at_node_sequence", "audit_records", ["at", "node", "sequence"]);
        to.CreateTable("audit_persons", t => new
        {
            file_id = t.Column<string>(nullable: false),
            node = t.Column<string>(nullable: false),
            sequence = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_audit_persons", p => new { p.file_id, p.node, p.sequence }));
        to.CreateIndex("IX_audit_persons_node_sequence", "audit_persons", ["node", "sequence"]);
        to.CreateTable("audit_chains", t => new
        {
            node = t.Column<string>(nullable: false),
            sequence = t.Column<long>(nullable: false),
            hash = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_audit_chains", c => c.node));
        to.CreateTable("audit_heads", t => new
        {
            node = t.Column<string>(nullable: false),
            sequence = t.Column<long>(nullable: false),
            hash = t.Column<string>(nullable: false),
            at = t.Column<DateTime>(nullable: false),
            key_id = t.Column<string>(nullable: false),
            signature = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_audit_heads", h => new { h.node, h.sequence }));
        foreach (var table in new[] { "audit_records", "audit_persons" }) Guard(to, table, "OLD.sequence > COALESCE((SELECT MAX(h.sequence) FROM audit_heads h WHERE h.node = OLD.node), 0)");
        Guard(to, "audit_heads", "NOT EXISTS (SELECT 1 FROM audit_heads h WHERE h.node = OLD.node AND h.sequence > OLD.sequence)");
    }

    /// <summary>The database itself refuses to change a row, and to remove one that pruning may not.</summary>
    /// <param name="stays">True for a row that may not be removed.</param>
    private static void Guard(MigrationBuilder to, string table, string stays)
    {
        if (to.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite")
        {
            to.Sql($"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
            to.Sql($"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} WHEN {stays} BEGIN SELECT RAISE(ABORT, '{table} is pruned up to a signed head only'); END;");
            return;
        }
        to.Sql($"""
            CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN RAISE EXCEPTION '{table} is append-only'; END $body$;
            CREATE FUNCTION {table}_pruned() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                IF {stays} THEN RAISE EXCEPTION '{table} is pruned up to a signed head only'; END IF;
                RETURN OLD;
            END $body$;
            CREATE TRIGGER {table}_append_only BEFORE UPDATE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only();
            CREATE TRIGGER {table}_pruned BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_pruned();
            """);
    }
}
