namespace Hub.EndToEnd;

/// <summary>Scores in two provinces make one file: each province's official total, one standing, every registration.</summary>
public abstract class OnePersonFile(RunningHub hub)
{
    [Fact]
    public async Task Scores_in_two_provinces()
    {
        var token = await hub.TokenAsync("INSURANCE", "000000", "FUND_SUPERVISION");
        var person = People.Next("D330106");
        await People.SubmitAsync(hub, token,
            People.Registration(person, People.HangzhouHospital, "330106"),
            People.Registration(person, People.TaiyuanHospital, "140105"),
            People.Points($"f1-{person.Code}", person.Code, People.HangzhouHospital, "330106", "REG38", "PRINCIPAL", "2025-06-10", "2025-06-12"),
            People.Points($"f2-{person.Code}", person.Code, People.TaiyuanHospital, "140105", "FRONTING", "PRINCIPAL", "2025-11-18", "2025-11-20"));
        var provincial = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var file = (await hub.DataAsync(provincial, """
            query($code: PersonCode!) {
              practitioner(code: $code) {
                codes name idNumber categories
                registrations { institution { code region } category active }
                registrationsWithheld
                points(year: 2025) { total effectiveTotal highestSingle byRegion { region total effectiveTotal } byInstitution { institution { code } total } entries { points counted } }
                standing { status from lastDay termExpired official { region status } sanctions { region status cause article { rulebook number } } explanation { text en: text(language: EN) } }
                sanctions { totalCount nodes { id region status from lastDay pending } }
                history { nodes { before after effectiveFrom region } }
                entries { kind decidedOn region }
              }
            }
            """, new { code = person.Code })).GetProperty("practitioner");

        Assert.Equal(person.IdNumber, file.GetProperty("idNumber").GetString());
        Assert.Equal(2, file.GetProperty("registrations").GetArrayLength());
        var points = file.GetProperty("points");
        Assert.Equal(12, points.GetProperty("total").GetInt32());
        var byRegion = points.GetProperty("byRegion").EnumerateArray().ToDictionary(r => r.GetProperty("region").GetString()!, r => r.GetProperty("total").GetInt32());
        Assert.Equal(3, byRegion["330000"]);
        Assert.Equal(9, byRegion["140000"]);
        var standing = file.GetProperty("standing");
        Assert.Equal("SUSPENDED", standing.GetProperty("status").GetString());
        Assert.Equal("2026-03-20", standing.GetProperty("lastDay").GetString());
        var official = standing.GetProperty("official").EnumerateArray().ToDictionary(r => r.GetProperty("region").GetString()!, r => r.GetProperty("status").GetString());
        Assert.Equal("NORMAL", official["330000"]);
        Assert.Equal("SUSPENDED", official["140000"]);
        Assert.NotEqual(0, standing.GetProperty("explanation").GetArrayLength());
        Assert.Single(file.GetProperty("history").GetProperty("nodes").EnumerateArray());
        Assert.Equal(4, file.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task A_health_department_sees_details_of_its_own_region_only()
    {
        var token = await hub.TokenAsync("INSURANCE", "000000", "FUND_SUPERVISION");
        var person = People.Next("D330106");
        await People.SubmitAsync(hub, token,
            People.Registration(person, People.HangzhouHospital, "330106"),
            People.Registration(person, People.TaiyuanHospital, "140105"),
            People.Points($"h1-{person.Code}", person.Code, People.TaiyuanHospital, "140105", "FRONTING", "PRINCIPAL", "2025-11-18", "2025-11-20"));
        var health = await hub.TokenAsync("HEALTH", "330100", "INDUSTRY_FOLLOW_UP");
        var answer = await hub.AskAsync(health, """
            query($code: PersonCode!) {
              practitioner(code: $code) {
                registrations { institution { code } } registrationsWithheld
                entries { id } entriesWithheld
                standing { status official { region status } }
                sanctions { nodes { region from documentNumber } }
              }
            }
            """, new { code = person.Code });
        var file = answer.GetProperty("data").GetProperty("practitioner");
        Assert.Equal(People.HangzhouHospital, Assert.Single(file.GetProperty("registrations").EnumerateArray()).GetProperty("institution").GetProperty("code").GetString());
        Assert.Equal(1, file.GetProperty("registrationsWithheld").GetInt32());
        Assert.True(file.GetProperty("entriesWithheld").GetInt32() > 0);
        Assert.Equal("SUSPENDED", file.GetProperty("standing").GetProperty("status").GetString());
        var sanction = Assert.Single(file.GetProperty("sanctions").GetProperty("nodes").EnumerateArray());
        Assert.Equal("140105", sanction.GetProperty("region").GetString());
        Assert.Equal(JsonValueKind.Null, sanction.GetProperty("documentNumber").ValueKind);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("WITHHELD", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""["practitioner","sanctions","nodes",0,"documentNumber"]""", error.GetProperty("path").ToString());
    }
}

public sealed class OnePersonFileOnSqlite(SqliteHub hub) : OnePersonFile(hub), IClassFixture<SqliteHub>;

public sealed class OnePersonFileOnPostgres(PostgresHub hub) : OnePersonFile(hub), IClassFixture<PostgresHub>;
