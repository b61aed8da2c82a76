using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>What a consumer's stream comes to, as far as it was sent and as far as it has acknowledged.</summary>
internal static class DeliveringDigests
{
    public static void Up(MigrationBuilder to)
    {
        foreach (var column in new[] { "acknowledged_digest", "sent_digest" }) to.AddColumn<string>(column, "consumers", nullable: true);
    }
}
