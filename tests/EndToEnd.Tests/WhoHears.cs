namespace Hub.EndToEnd;

/// <summary>A suspension is heard the moment it is submitted, by whom the law names and by nobody else.</summary>
public abstract class WhoHears(RunningHub hub)
{
    private const string Subscription = """
        subscription($after: Cursor) { statusChanged(after: $after) { before after effectiveFrom lastDay region cursor number practitioner { codes name } institutions { code } } }
        """;

    private const string Persons = """
        { events(first: 500) { nodes { ... on StatusChanged { practitioner { codes } } } } }
        """;

    [Fact]
    public async Task A_hospital_doctor_suspended_in_Hangzhou()
    {
        var person = People.Next("D330106");
        await AssertHeardAsync(person.Code,
            [People.Registration(person, People.HangzhouHospital, "330106")],
            People.Points($"wh-{person.Code}", person.Code, People.HangzhouHospital, "330106", "FRONTING", "PRINCIPAL", "2025-11-18", "2025-11-20"),
            hears: ["INSURANCE 330000", "INSURANCE 330100", "HEALTH 330000", "HEALTH 330100", "SETTLEMENT 330000"],
            hearsNot: ["DRUG 330000", "DRUG 330100", "HEALTH 140000", "INSURANCE 140000", "ENFORCEMENT 460000"],
            origin: "330106", lastDay: "2026-01-20");
    }

    [Fact]
    public async Task A_pharmacy_principal_suspended_in_Haikou()
    {
        var person = People.Next("Y460105");
        await AssertHeardAsync(person.Code,
            [People.Registration(person, People.HaikouPharmacy, "460105", "PHARMACY_PRINCIPAL", "ENTERPRISE_HEAD")],
            People.Points($"wh-{person.Code}", person.Code, People.HaikouPharmacy, "460105", "FRONTING", "PRINCIPAL", "2025-11-18", "2025-11-20"),
            hears: ["DRUG 460000", "DRUG 460100", "ENFORCEMENT 460000", "ENFORCEMENT 460100", "INSURANCE 460100"],
            hearsNot: ["HEALTH 460000", "HEALTH 460100", "DRUG 330000"],
            origin: "460105", lastDay: "2026-01-20");
    }

    [Fact]
    public async Task A_doctor_who_also_works_in_another_province_is_heard_of_there_with_the_origin()
    {
        var person = People.Next("D330106");
        await AssertHeardAsync(person.Code,
            [People.Registration(person, People.HangzhouHospital, "330106"), People.Registration(person, People.TaiyuanHospital, "140105")],
            People.Points($"wh-{person.Code}", person.Code, People.HangzhouHospital, "330106", "FRONTING", "PRINCIPAL", "2025-11-18", "2025-11-20"),
            hears: ["INSURANCE 330100", "INSURANCE 140000", "INSURANCE 140100", "HEALTH 140000", "HEALTH 140100"],
            hearsNot: ["DRUG 140000", "HEALTH 460000"],
            origin: "330106", lastDay: "2026-01-20");
    }

    private async Task AssertHeardAsync(string code, object[] registrations, object points, string[] hears, string[] hearsNot, string origin, string lastDay)
    {
        var country = await hub.TokenAsync("INSURANCE", "000000", "FUND_SUPERVISION");
        await People.SubmitAsync(hub, country, registrations);
        var listening = new List<(string Caller, GraphQLSocket Socket)>();
        try
        {
            foreach (var caller in hears)
            {
                var socket = await GraphQLSocket.OpenAsync(hub.Address, await TokenOf(caller));
                await socket.SubscribeAsync("s", Subscription, new { after = socket.Acknowledgement.GetProperty("cursor").GetString() });
                listening.Add((caller, socket));
            }
            await People.SubmitAsync(hub, country, points);
            foreach (var (caller, socket) in listening)
            {
                JsonElement change;
                do change = await socket.NextAsync("statusChanged");
                while (change.GetProperty("practitioner").GetProperty("codes")[0].GetString() != code);
                Assert.Equal("NORMAL", change.GetProperty("before").GetString());
                Assert.Equal("SUSPENDED", change.GetProperty("after").GetString());
                Assert.Equal(origin, change.GetProperty("region").GetString());
                Assert.Equal("2025-11-20", change.GetProperty("effectiveFrom").GetString());
                Assert.True(lastDay == change.GetProperty("lastDay").GetString(), $"{caller}: {change}");
            }
        }
        finally
        {
            foreach (var (_, socket) in listening) await socket.DisposeAsync();
        }
        foreach (var caller in hears) Assert.Contains(code, await HeardBy(caller));
        foreach (var caller in hearsNot) Assert.DoesNotContain(code, await HeardBy(caller));
    }

    private Task<string> TokenOf(string caller) => hub.TokenAsync(caller.Split(' ')[0], caller.Split(' ')[1], caller.Split(' ')[0] switch
    {
        "INSURANCE" => "FUND_SUPERVISION",
        "SETTLEMENT" => "SETTLEMENT",
        _ => "INDUSTRY_FOLLOW_UP",
    });

    private async Task<string> HeardBy(string caller) => (await hub.AskAsync(await TokenOf(caller), Persons)).ToString();
}

public sealed class WhoHearsOnSqlite(SqliteHub hub) : WhoHears(hub), IClassFixture<SqliteHub>;

public sealed class WhoHearsOnPostgres(PostgresHub hub) : WhoHears(hub), IClassFixture<PostgresHub>;
