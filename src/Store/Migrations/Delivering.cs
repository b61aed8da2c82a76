using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>How what happened reaches whoever must know, whatever fails on the way.</summary>
[DbContext(typeof(HubContext))]
[Migration("20261122100000_Delivering")]
public sealed class Delivering : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        DeliveringDigests.Up(migrationBuilder);
        DeliveringRetention.Up(migrationBuilder);
        DeliveringTimes.Up(migrationBuilder);
        DeliveringWebhooks.Up(migrationBuilder);
    }
}
