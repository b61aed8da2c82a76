using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>Where consumers' events are posted, and what was not taken there.</summary>
internal static class DeliveringWebhooks
{
    public static void Up(MigrationBuilder to)
    {
        to.CreateTable("webhooks", t => new
        {
            client = t.Column<string>(nullable: false),
            consumer = t.Column<string>(nullable: false),
            url = t.Column<string>(nullable: false),
            document = t.Column<string>(nullable: false),
            variables = t.Column<string>(nullable: true),
            caller = t.Column<string>(nullable: false),
            halt = t.Column<int>(nullable: false),
            verified_at = t.Column<DateTime>(nullable: true),
            attempts = t.Column<int>(nullable: false),
            attempted_place = t.Column<long>(nullable: true),
            next_attempt_at = t.Column<DateTime>(nullable: true),
            last_error = t.Column<string>(nullable: true),
            last_error_at = t.Column<DateTime>(nullable: true),
            turn = t.Column<int>(nullable: false),
            revision = t.Column<long>(nullable: false),
            created_at = t.Column<DateTime>(nullable: false),
            key_id = t.Column<string>(nullable: false),
            nonce = t.Column<byte[]>(nullable: false),
            @sealed = t.Column<byte[]>(nullable: false),
            former_until = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_webhooks", w => new { w.client, w.consumer }));
        to.CreateTable("dead_letters", t => new
        {
            client = t.Column<string>(nullable: false),
            consumer = t.Column<string>(nullable: false),
            place = t.Column<long>(nullable: false),
            number = t.Column<int>(nullable: false),
            digest = t.Column<string>(nullable: false),
            @event = t.Column<string>(nullable: false),
            attempts = t.Column<int>(nullable: false),
            last_error = t.Column<string>(nullable: false),
            buried_at = t.Column<DateTime>(nullable: false),
            asked = t.Column<bool>(nullable: false),
            delivered_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_dead_letters", l => new { l.client, l.consumer, l.place }));
    }
}
