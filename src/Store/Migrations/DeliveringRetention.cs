using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>The log's beginning may go, up to a place that is written down; nothing behind it may.</summary>
internal static class DeliveringRetention
{
    private static readonly string[] Tables = ["events", "event_scopes", "deliveries", "acknowledgements", "withdrawn_events"];

    public static void Up(MigrationBuilder to)
    {
        to.CreateTable("log_horizon", t => new
        {
            id = t.Column<int>(nullable: false),
            place = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_log_horizon", h => h.id));
        to.AddColumn<long>("dropped_place", "consumers", nullable: false, defaultValue: 0L);
        to.AddColumn<int>("dropped", "consumers", nullable: false, defaultValue: 0);
        if (to.ActiveProvider != "Microsoft.EntityFrameworkCore.Sqlite")
        {
            to.Sql("""
                CREATE FUNCTION log_kept() RETURNS trigger LANGUAGE plpgsql AS $body$
                BEGIN
                    IF OLD.place > COALESCE((SELECT place FROM log_horizon), 0) THEN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END IF;
                    RETURN OLD;
                END $body$;
                """);
        }
        foreach (var table in Tables) LetGo(to, table);
    }

    private static void LetGo(MigrationBuilder to, string table)
    {
        if (to.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite")
        {
            to.Sql($"DROP TRIGGER {table}_no_DELETE");
            to.Sql($"CREATE TRIGGER {table}_no_DELETE BEFORE DELETE ON {table} WHEN OLD.place > COALESCE((SELECT place FROM log_horizon), 0) BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
            return;
        }
        to.Sql($"DROP TRIGGER {table}_append_only ON {table}");
        to.Sql($"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only();");
        to.Sql($"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION log_kept();");
    }
}
