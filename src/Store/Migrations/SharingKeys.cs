using Microsoft.EntityFrameworkCore.Migrations;

namespace Hub.Store.Migrations;

/// <summary>The fingerprints of keys that may never change.</summary>
internal static class SharingKeys
{
    public static void Up(MigrationBuilder to)
    {
        to.CreateTable("key_checks", t => new
        {
            purpose = t.Column<string>(nullable: false),
            fingerprint = t.Column<byte[]>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_key_checks", c => c.purpose));
        AppendOnly.Enforce(to, "key_checks");
    }
}
