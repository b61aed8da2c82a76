using Hub.Domain;

namespace Hub.Schema.Tests;

public sealed class WithheldTests
{
    private const string ByCode = "query($code: PersonCode!) { practitioner(code: $code) { name registrations { institution { code } } registrationsWithheld } }";

    [Fact]
    public async Task A_person_out_of_reach_is_null_with_the_reason_and_one_unknown_is_null_without()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital));
        var answer = await hub.AskAsync(Callers.Health, ByCode, new { code = "D330106000001" });
        Assert.Null(answer["data"]!["practitioner"]);
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal("WITHHELD", (string?)error["extensions"]!["code"]);
        Assert.Equal("zhejiang/6", (string?)error["extensions"]!["article"]);
        Assert.StartsWith("不在贵方管辖范围内", (string?)error["extensions"]!["reason"], StringComparison.Ordinal);
        Assert.Equal("""["practitioner"]""", error["path"]!.ToJsonString());
        Assert.Null((await hub.DataAsync(Callers.Health, ByCode, new { code = "D330106000009" }))["practitioner"]);
    }

    [Fact]
    public async Task HEALTH_sees_the_registrations_at_its_medical_institutions_and_how_many_there_are_besides()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(1, Given.HaikouHospital));
        var person = (await hub.DataAsync(Callers.Health, ByCode, new { code = "D330106000001" }))["practitioner"]!;
        Assert.Equal($$$"""[{"institution":{"code":"{{{Given.HangzhouHospital}}}"}}]""", person["registrations"]!.ToJsonString());
        Assert.Equal(1, (int)person["registrationsWithheld"]!);
    }

    [Fact]
    public async Task INSURANCE_sees_every_registration_but_its_details_in_its_own_region_only()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, registeredOn: "2025-04-06"), Given.Registration(1, Given.HaikouHospital, "2025-04-07"));
        var answer = await hub.AskAsync(Callers.Agency, """{ practitioner(code: "D330106000001") { registrations { department } registrationsWithheld } }""");
        Assert.Equal("""{"registrations":[{"department":"内科"},{"department":null}],"registrationsWithheld":0}""",
            answer["data"]!["practitioner"]!.ToJsonString(Json.Plain));
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal("""["practitioner","registrations",1,"department"]""", error["path"]!.ToJsonString());
        Assert.Equal("WITHHELD", (string?)error["extensions"]!["code"]);
    }

    [Fact]
    public async Task Entries_of_acts_elsewhere_are_left_out_and_counted()
    {
        await using var hub = await TestHub.StartAsync(
            Given.Registration(1), Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital));
        var points = (await hub.DataAsync(Callers.Health, """{ practitioner(code: "D330106000001") { points { total entries { id } entriesWithheld } entries { kind } entriesWithheld } }"""))["practitioner"]!;
        Assert.Equal("""{"points":{"total":10,"entries":[],"entriesWithheld":1},"entries":[{"kind":"registration"}],"entriesWithheld":2}""", points.ToJsonString());
    }

    [Fact]
    public async Task An_institution_sees_its_own_staff_with_the_ID_number_masked()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2, Given.HaikouHospital));
        var own = await hub.DataAsync(Callers.Hospital, """{ practitioner(code: "D330106000001") { idNumber } practitioners { totalCount } }""");
        Assert.Equal(IdNumber.Mask(Given.IdNumber(1)), (string?)own["practitioner"]!["idNumber"]);
        Assert.Equal(1, (int)own["practitioners"]!["totalCount"]!);
        var other = await hub.ErrorAsync(Callers.Hospital, """{ practitioner(code: "D330106000002") { name } }""");
        Assert.StartsWith("不是本机构人员的记录", (string?)other["extensions"]!["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_sees_the_own_file_whole_and_no_other()
    {
        await using var hub = await TestHub.StartAsync(
            Given.Registration(1), Given.Registration(1, Given.HaikouHospital), Given.Points(1), Given.Registration(2));
        var own = (await hub.DataAsync(Callers.Person(1), """{ practitioner(code: "D330106000001") { idNumber registrations { department } registrationsWithheld entries { kind } entriesWithheld } }"""))["practitioner"]!;
        Assert.Equal(Given.IdNumber(1), (string?)own["idNumber"]);
        Assert.Equal(2, own["registrations"]!.AsArray().Count);
        Assert.Equal((0, 0), ((int)own["registrationsWithheld"]!, (int)own["entriesWithheld"]!));
        var other = await hub.ErrorAsync(Callers.Person(1), """{ practitioner(code: "D330106000002") { name } }""");
        Assert.Equal("WITHHELD", (string?)other["extensions"]!["code"]);
    }

    [Fact]
    public async Task Staff_of_an_institution_elsewhere_are_withheld_and_the_institution_is_not()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital));
        var answer = await hub.AskAsync(Callers.Health, $$"""{ institution(code: "{{Given.HaikouHospital}}") { region practitioners { totalCount } } }""");
        Assert.Equal("""{"region":"460105","practitioners":null}""", answer["data"]!["institution"]!.ToJsonString());
        Assert.Equal("WITHHELD", (string?)Assert.Single(answer["errors"]!.AsArray())!["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_sanction_that_is_not_delivered_yet_is_between_agency_institution_and_person()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1, delivered: false));
        const string ask = """{ practitioner(code: "D330106000001") { sanctions { totalCount } standing { status sanctions { pending } } } }""";
        const string list = """{ sanctions { totalCount nodes { pending } } }""";
        foreach (var caller in (Caller[])[Callers.Agency, Callers.Hospital])
        {
            Assert.Equal(1, (int)(await hub.DataAsync(caller, ask))["practitioner"]!["sanctions"]!["totalCount"]!);
            Assert.Equal(1, (int)(await hub.DataAsync(caller, list))["sanctions"]!["totalCount"]!);
        }

        Assert.Equal("""{"sanctions":{"totalCount":0},"standing":{"status":"NORMAL","sanctions":[]}}""", (await hub.DataAsync(Callers.Health, ask))["practitioner"]!.ToJsonString());
        Assert.Equal("""{"totalCount":0,"nodes":[]}""", (await hub.DataAsync(Callers.Health, list))["sanctions"]!.ToJsonString());
    }
}
