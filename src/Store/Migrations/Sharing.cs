using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>Whoever looked, whoever may, whoever follows, and whose is what: the tables that sharing is accounted for by.</summary>
[DbContext(typeof(HubContext))]
[Migration("20261122060000_Sharing")]
public sealed class Sharing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        SharingAccess.Up(migrationBuilder);
        SharingAudit.Up(migrationBuilder);
        SharingConsumers.Up(migrationBuilder);
        SharingCorrections.Up(migrationBuilder);
        SharingKeys.Up(migrationBuilder);
    }
}
