using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>Finds the last events that a consumer was sent, to tell how long they took.</summary>
internal static class DeliveringTimes
{
    public static void Up(MigrationBuilder to) => to.CreateIndex("IX_deliveries_client_consumer_place", "deliveries", ["client", "consumer", "place"]);
}
