using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Who sends entries of whom. Every attack is made on somebody known elsewhere and on nobody: the answers must be the same.</summary>
public sealed class SubmitReachTests
{
    private const string Elsewhere = "D330106000002";
    private const string AtPharmacy = "D330106000003";
    private const string Nobody = "D330106000009";
    private const string Submit = "mutation($entries: [EntryInput!]!) { submit(entries: $entries) { results { result control person errors { code path message } warnings { code } } } }";


    public static TheoryData<string> OfStaff => ["registrationClosed", "dutyDone", "licenceLost", "practiceRestricted", "repairApplied", "restorationApplied", "reportedStatus"];

    public static TheoryData<string, string> OfSupervised { get; } = new()
    {
        { "HEALTH", "licenceLost" }, { "HEALTH", "practiceRestricted" }, { "HEALTH", "practicePenalty" }, { "HEALTH", "caseResult" },
        { "DRUG", "licenceLost" }, { "DRUG", "practiceRestricted" }, { "DRUG", "practicePenalty" }, { "DRUG", "caseResult" },
        { "ENFORCEMENT", "licenceLost" }, { "ENFORCEMENT", "practiceRestricted" }, { "ENFORCEMENT", "practicePenalty" }, { "ENFORCEMENT", "caseResult" },
        { "APPROVAL", "licenceLost" }, { "APPROVAL", "caseResult" },
    };

    public static TheoryData<string> OfRegions =>
        [.. Sent.All.Where(kind => kind.Key is not ("caseResult" or "licenceRegained") && JsonNode.Parse(kind.Value)!["region"] is not null).Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(OfStaff))]
    public async Task An_institution_sends_nothing_of_others_staff_and_learns_nothing_by_trying(string kind)
    {
        await using var hub = await KnownAsync();
        Assert.Contains("OUT_OF_REACH", await SameAsync(hub, Callers.HaikouHospital, ((string[])[Elsewhere, AtPharmacy, Nobody]).Select(person => Sent.Of(kind, $$"""{"person": "{{person}}"}"""))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("registrationClosed")]
    [InlineData("dutyDone")]
    [InlineData("repairApplied")]
    [InlineData("restorationApplied")]
    public async Task An_institution_sends_nothing_in_another_s_name(string kind)
    {
        await using var hub = await KnownAsync();
        var answer = await AskAsync(hub, Callers.HaikouHospital, Sent.Of(kind, $$"""{"institution": "{{Given.HangzhouHospital}}"}"""));
        Assert.Contains("OUT_OF_REACH", answer, StringComparison.Ordinal);
        Assert.Contains("""["institution"]""", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("licenceLost")]
    [InlineData("practiceRestricted")]
    [InlineData("dutyDone")]
    public async Task An_institution_tells_the_agencies_it_lies_under_and_no_others(string kind)
    {
        await using var hub = await KnownAsync();
        Assert.Contains("""["region"]""", await AskAsync(hub, Callers.HaikouHospital, Sent.Of(kind, """{"region": "330100"}""")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_institution_objects_to_what_is_of_its_staff_or_happened_there_and_learns_of_no_other_entry()
    {
        await using var hub = await KnownAsync();
        var answer = await SameAsync(hub, Callers.HaikouHospital, Unreachable().Select(entry => Sent.Of("objection", $$"""{"entry": "{{entry}}"}""")));
        Assert.Contains("UNKNOWN_ENTRY", answer, StringComparison.Ordinal);
        Assert.Contains("ACCEPTED", await AskAsync(hub, Callers.HaikouHospital, Sent.Of("objection")), StringComparison.Ordinal);
        Assert.Contains("OUT_OF_REACH", await SameAsync(hub, Callers.HaikouHospital, ((string[])[Elsewhere, Nobody]).Select(person => Sent.Of("objection", $$"""{"person": "{{person}}"}"""))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("objectionStep", "objection")]
    [InlineData("dutyDone", "entry")]
    public async Task Nor_does_it_refer_to_an_entry_out_of_its_reach(string kind, string field)
    {
        await using var hub = await KnownAsync();
        Assert.Contains("UNKNOWN_ENTRY", await SameAsync(hub, Callers.HaikouHospital, Unreachable().Select(entry => Sent.Of(kind, $$"""{"{{field}}": "{{entry}}"}"""))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_of_one_s_own_does_not_stand_in_for_another_s_with_the_same_key()
    {
        await using var hub = await KnownAsync();
        // In the region that the hospital may name: the agency's score of another institution's staff has the key already.
        await hub.SubmitAsync(Given.Points(3, Given.HaikouPharmacy) with { Id = "taken", Region = RegionCode.Parse("460105") });
        var registration = Sent.Of("registration", $$"""{"id": "taken", "registeredOn": "2025-06-06"}""");
        var results = (await hub.AskAsync(Callers.HaikouHospital, Submit, new { entries = new[] { registration, Sent.Of("objection", """{"entry": "taken"}""") } }))["data"]!["submit"]!["results"]!;
        Assert.Equal("ID_TAKEN", (string?)results[0]!["errors"]![0]!["code"]);
        Assert.Equal("UNKNOWN_ENTRY", (string?)results[1]!["errors"]![0]!["code"]);
    }

    [Theory]
    [MemberData(nameof(OfSupervised))]
    public async Task A_department_sends_of_those_it_supervises_and_learns_of_nobody_else(string audience, string kind)
    {
        await using var hub = await KnownAsync();
        Assert.True(EnumName.TryParse<Audience>(audience, out var who));
        var caller = Callers.Of(who, "460100", Purpose.IndustryFollowUp);
        var (own, others) = who == Audience.Health ? (Sent.Person, AtPharmacy) : (AtPharmacy, Sent.Person);
        var place = kind is "licenceLost" or "practiceRestricted" ? "" : $$""", "institution": "{{(who == Audience.Health ? Given.HaikouHospital : Given.HaikouPharmacy)}}" """;
        var answer = await SameAsync(hub, caller, ((string[])[Elsewhere, others, Nobody]).Select(person => Sent.Of(kind, $$"""{"person": "{{person}}"{{place}}}""")));
        Assert.Contains("UNKNOWN_PERSON", answer, StringComparison.Ordinal);
        Assert.Contains("ACCEPTED", await AskAsync(hub, caller, Sent.Of(kind, $$"""{"person": "{{own}}"{{place}}}""")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_penalises_no_institution_of_another_kind_or_region()
    {
        await using var hub = await KnownAsync();
        foreach (var (caller, institution) in ((Caller, string)[])[(Callers.HaikouHealth, Given.HaikouPharmacy), (Callers.HaikouHealth, Given.HangzhouHospital), (Callers.HaikouDrug, Given.HaikouHospital), (Callers.HaikouDrug, "P33010600999")])
        {
            var answer = await AskAsync(hub, caller, Sent.Of("practicePenalty", $$"""{"person": null, "institution": "{{institution}}"}"""));
            Assert.Contains("OUT_OF_REACH", answer, StringComparison.Ordinal);
            Assert.Contains("""["institution"]""", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_person_objects_in_his_own_file_only_and_learns_of_no_other_entry()
    {
        await using var hub = await KnownAsync();
        Assert.Contains("UNKNOWN_ENTRY", await SameAsync(hub, Callers.HaikouPerson, Unreachable().Select(entry => Sent.Of("objection", $$"""{"entry": "{{entry}}"}"""))), StringComparison.Ordinal);
        Assert.Contains("OUT_OF_REACH", await SameAsync(hub, Callers.HaikouPerson, ((string[])[Elsewhere, Nobody]).Select(person => Sent.Of("objection", $$"""{"person": "{{person}}"}"""))), StringComparison.Ordinal);
        Assert.Contains("ACCEPTED", await AskAsync(hub, Callers.HaikouPerson, Sent.Of("objection")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OfRegions))]
    public async Task An_agency_sends_nothing_of_another_region(string kind)
    {
        await using var hub = await KnownAsync();
        var answer = await AskAsync(hub, Callers.HaikouAgency, Sent.Of(kind, """{"region": "330100"}"""));
        Assert.Contains("OUT_OF_REACH", answer, StringComparison.Ordinal);
        Assert.Contains("""["region"]""", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agreement")]
    [InlineData("institutionDecision")]
    [InlineData("practicePenalty")]
    public async Task An_agency_decides_on_no_institution_that_lies_elsewhere(string kind)
    {
        await using var hub = await KnownAsync();
        var answer = await AskAsync(hub, Callers.HaikouAgency, Sent.Of(kind, $$"""{"institution": "{{Given.HangzhouHospital}}"}"""));
        Assert.Contains("OUT_OF_REACH", answer, StringComparison.Ordinal);
        Assert.Contains("""["institution"]""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_named_as_responsible_must_be_known()
    {
        await using var hub = await KnownAsync();
        var answer = await AskAsync(hub, Callers.HaikouAgency, Sent.Of("agreement", $$"""{"responsible": ["{{Sent.Person}}", "{{Nobody}}"]}"""));
        Assert.Contains("""{"code":"UNKNOWN_PERSON","path":["responsible"]""", answer, StringComparison.Ordinal);
        Assert.Contains(Nobody, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(Sent.Person, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reversal", "entry")]
    [InlineData("notice", "entry")]
    [InlineData("objection", "entry")]
    [InlineData("objectionStep", "objection")]
    [InlineData("objectionDecided", "objection")]
    [InlineData("repair", "application")]
    [InlineData("dutyDone", "entry")]
    [InlineData("caseTransferred", "entries")]
    public async Task What_an_agency_refers_to_in_another_region_is_as_if_unknown(string kind, string field)
    {
        await using var hub = await KnownAsync();
        var answer = await SameAsync(hub, Callers.HaikouAgency, Unreachable().Where(e => e != "points-3-2025-06-11").Select(entry =>
            Sent.Of(kind, field == "entries" ? $$"""{"{{field}}": ["{{entry}}"]}""" : $$"""{"{{field}}": "{{entry}}"}""")));
        Assert.Contains("UNKNOWN_ENTRY", answer, StringComparison.Ordinal);
    }

    /// <summary>Person 1 at the hospital, person 2 in another province, person 3 at the pharmacy; each with points.</summary>
    private static Task<TestHub> KnownAsync() => TestHub.StartAsync(
        Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital),
        Given.Registration(2), Given.Points(2),
        Given.Registration(3, Given.HaikouPharmacy), Given.Points(3, Given.HaikouPharmacy, decidedOn: "2025-06-11"));

    /// <summary>Entries that are there and out of reach, and ones that are not: by control and by sender's key.</summary>
    private static string[] Unreachable() =>
    [
        LedgerEntry.ControlOf(RegionCode.Parse("330100"), "points-2-2025-06-10"), "points-2-2025-06-10", "points-3-2025-06-11",
        LedgerEntry.ControlOf(RegionCode.Parse("330100"), "nothing"), "nothing",
    ];

    /// <summary>The answer, the same to each of the entries.</summary>
    private static async Task<string> SameAsync(TestHub hub, Caller caller, IEnumerable<JsonObject> entries)
    {
        var answers = new HashSet<string>();
        foreach (var entry in entries) answers.Add(await AskAsync(hub, caller, entry));
        return Assert.Single(answers);
    }

    private static async Task<string> AskAsync(TestHub hub, Caller caller, JsonObject entry) => (await hub.AskAsync(caller, Submit, new { entries = new[] { entry } })).ToJsonString(Json.Plain);
}
