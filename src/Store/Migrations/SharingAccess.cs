using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>The registry of clients, and events that one client alone hears.</summary>
internal static class SharingAccess
{
    private const string Given = "id, client, audience, region, institution, person, body, purposes, without, starts, ends, given_at, given_by";

    public static void Up(MigrationBuilder to)
    {
        to.CreateTable("grants", t => new
        {
            id = t.Column<string>(nullable: false),
            client = t.Column<string>(nullable: false),
            audience = t.Column<string>(nullable: false),
            region = t.Column<int>(nullable: false),
            institution = t.Column<string>(nullable: true),
            person = t.Column<string>(nullable: true),
            body = t.Column<string>(nullable: true),
            purposes = t.Column<string>(nullable: false),
            without = t.Column<string>(nullable: false),
            starts = t.Column<DateTime>(nullable: false),
            ends = t.Column<DateTime>(nullable: true),
            given_at = t.Column<DateTime>(nullable: false),
            given_by = t.Column<string>(nullable: false),
            revoked_at = t.Column<DateTime>(nullable: true),
            revoked_by = t.Column<string>(nullable: true),
            reason = t.Column<string>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_grants", g => g.id));
        to.CreateIndex("IX_grants_client", "grants", "client");
        to.AddColumn<string>("client", "events", nullable: true);
        to.CreateIndex("IX_events_client_place", "events", ["client", "place"]);
        OnlyRevoked(to);
    }

    /// <summary>Has the database itself refuse to remove a grant, or to change it but by revoking it once.</summary>
    private static void OnlyRevoked(MigrationBuilder to)
    {
        const string refused = "a grant only ever changes by being revoked";
        (string Name, string When)[] triggers =
        [
            ("grants_kept", "BEFORE DELETE ON grants FOR EACH ROW"),
            ("grants_as_given", $"BEFORE UPDATE OF {Given} ON grants FOR EACH ROW"),
            ("grants_revoked_once", "BEFORE UPDATE ON grants FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL)"),
        ];
        var sqlite = to.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite";
        if (!sqlite) to.Sql($"CREATE FUNCTION grants_only_revoked() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN RAISE EXCEPTION '{refused}'; END $body$;");
        foreach (var (name, when) in triggers)
        {
            to.Sql($"CREATE TRIGGER {name} {when} {(sqlite ? $"BEGIN SELECT RAISE(ABORT, '{refused}'); END" : "EXECUTE FUNCTION grants_only_revoked()")};");
        }
    }
}
