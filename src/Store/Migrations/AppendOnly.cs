using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>Has the database itself refuse to change or remove a row of a table.</summary>
internal static class AppendOnly
{
    public static void Enforce(MigrationBuilder to, string table)
    {
        if (to.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite")
        {
            foreach (var change in new[] { "UPDATE", "DELETE" })
            {
                to.Sql($"CREATE TRIGGER {table}_no_{change} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
            }
            return;
        }
        to.Sql($"""
            CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN RAISE EXCEPTION '{table} is append-only'; END $body$;
            """);
        to.Sql($"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only();");
    }
}
