using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>How the hub runs: what its nodes say of themselves, and how far imports have come.</summary>
[DbContext(typeof(HubContext))]
[Migration("20261122160000_Operating")]
public sealed class Operating : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable("nodes", t => new
        {
            id = t.Column<string>(nullable: false),
            name = t.Column<string>(nullable: false),
            host = t.Column<string>(nullable: false),
            process = t.Column<int>(nullable: false),
            version = t.Column<string>(nullable: false),
            started_at = t.Column<DateTime>(nullable: false),
            last_seen_at = t.Column<DateTime>(nullable: false),
            ended_at = t.Column<DateTime>(nullable: true),
            duties = t.Column<string>(nullable: false),
            place = t.Column<long>(nullable: false),
            index_persons = t.Column<int>(nullable: true),
            index_whole = t.Column<bool>(nullable: true),
            index_place = t.Column<long>(nullable: true),
            sockets = t.Column<int>(nullable: false),
            subscriptions = t.Column<int>(nullable: false),
            streams = t.Column<string>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_nodes", n => n.id));
        migrationBuilder.CreateTable("import_runs", t => new
        {
            id = t.Column<string>(nullable: false),
            host = t.Column<string>(nullable: false),
            process = t.Column<int>(nullable: false),
            file = t.Column<string>(nullable: false),
            started_at = t.Column<DateTime>(nullable: false),
            last_seen_at = t.Column<DateTime>(nullable: false),
            ended_at = t.Column<DateTime>(nullable: true),
            failed = t.Column<bool>(nullable: false),
            progress = t.Column<double>(nullable: false),
            rows = t.Column<int>(nullable: false),
            accepted = t.Column<int>(nullable: false),
            unchanged = t.Column<int>(nullable: false),
            rejected = t.Column<int>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_import_runs", r => r.id));
    }
}
