using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>Who follows the log and how far each has come; to whom each event went.</summary>
internal static class SharingConsumers
{
    public static void Up(MigrationBuilder to)
    {
        to.CreateTable("consumers", t => new
        {
            client = t.Column<string>(nullable: false),
            name = t.Column<string>(nullable: false),
            audience = t.Column<int>(nullable: false),
            region = t.Column<int>(nullable: false),
            institution = t.Column<string>(nullable: true),
            person = t.Column<string>(nullable: true),
            body = t.Column<int>(nullable: true),
            purpose = t.Column<int>(nullable: false),
            stream = t.Column<string>(nullable: false),
            filter = t.Column<string>(nullable: false),
            filter_hash = t.Column<long>(nullable: false),
            started_place = t.Column<long>(nullable: false),
            acknowledged_place = t.Column<long>(nullable: false),
            acknowledged_number = t.Column<int>(nullable: false),
            sent_place = t.Column<long>(nullable: false),
            sent_number = t.Column<int>(nullable: false),
            turn = t.Column<int>(nullable: false),
            created_at = t.Column<DateTime>(nullable: false),
            last_seen_at = t.Column<DateTime>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_consumers", c => new { c.client, c.name }));
        to.CreateIndex("IX_consumers_audience_region", "consumers", ["audience", "region"]);
        to.CreateTable("acknowledgements", t => new
        {
            client = t.Column<string>(nullable: false),
            consumer = t.Column<string>(nullable: false),
            place = t.Column<long>(nullable: false),
            at = t.Column<DateTime>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_acknowledgements", a => new { a.client, a.consumer, a.place }));
        to.CreateTable("deliveries", t => new
        {
            place = t.Column<long>(nullable: false),
            client = t.Column<string>(nullable: false),
            consumer = t.Column<string>(nullable: false),
            audience = t.Column<int>(nullable: false),
            region = t.Column<int>(nullable: false),
            institution = t.Column<string>(nullable: false),
            at = t.Column<DateTime>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_deliveries", d => new { d.place, d.client, d.consumer }));
        foreach (var table in new[] { "acknowledgements", "deliveries" }) AppendOnly.Enforce(to, table);
    }
}
