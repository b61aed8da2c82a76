using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>What a node that keeps persons in memory must read again though no event says so.</summary>
[DbContext(typeof(HubContext))]
[Migration("20261122130000_Indexing")]
public sealed class Indexing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable("rederivations", t => new
        {
            number = t.Column<long>(nullable: false),
            first_file = t.Column<string>(nullable: false),
            last_file = t.Column<string>(nullable: false),
            at = t.Column<DateTime>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_rederivations", r => r.number));
    }
}
