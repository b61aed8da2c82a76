namespace Hub.Domain.Tests.Admission;

/// <summary>What other authorities tell the agency, and what it hands over to them.</summary>
public sealed class InboundAdmissionTests
{
    [Fact]
    public void ZJ_19_a_lost_licence_is_reported_within_ten_working_days()
    {
        var desk = new Desk("330100");
        desk.Takes(Sent.Lost("330100", "2025-09-26", "2025-10-16"));
        desk.Warns(Sent.Lost("330100", "2025-09-26", "2025-10-17"), "LATE", "reportedOn", "zhejiang/19", "A-30");
        new Desk("140100").Takes(Sent.Lost("140100", "2025-09-26", "2025-12-31"));
    }

    [Fact]
    public void A_lost_licence_is_of_somebody_known_and_not_reported_before_it_is_lost()
    {
        Assert.Contains(Domain.Admission.Check(Sent.Lost("330100", "2025-06-03"), null, null, Law.Books, InstitutionRecord.None, Dossier.Day("2026-01-01")).Refusals, r => r.Code == "UNKNOWN_PERSON");
        new Desk("330100").Refuses(Sent.Lost("330100", "2025-06-03", "2025-06-02"), "DATES_OUT_OF_ORDER", "reportedOn");
        new Desk("330100").Refuses(Sent.Lost("330100", "2025-06-03") with { Authority = " " }, "FIELD_REQUIRED", "authority");
    }

    [Fact]
    public void SX_25_what_is_regained_was_lost()
    {
        var desk = new Desk("140100");
        desk.Warns(Sent.Regained("140100", "2025-09-01"), "NOTHING_LOST", "regainedOn", "shanxi/25", "A-13");
        desk.Take(Sent.Lost("140100", "2025-06-03"));
        desk.Takes(Sent.Regained("140100", "2025-09-01"));
        desk.Warns(Sent.Regained("140100", "2025-06-02"), "NOTHING_LOST", "regainedOn", "shanxi/25", "A-13");
        new Desk("330100").Warns(Sent.Regained("330100", "2025-09-01"), "NOT_IN_RULE", "regainedOn", null, "A-13");
    }

    [Fact]
    public void A_52_a_restricted_practice_is_reported_in_HN_38_and_SX_52_and_taken_elsewhere()
    {
        new Desk("460100").Takes(Sent.Restricted("460100", "2025-06-03"));
        new Desk("140100").Takes(Sent.Restricted("140100", "2025-06-03"));
        new Desk("330100").Takes(Sent.Restricted("330100", "2025-06-03"), "NOT_IN_RULE");
        new Desk("330100").Refuses(Sent.Restricted("330100", "2025-06-03") with { Until = Dossier.Day("2025-06-02") }, "DATES_OUT_OF_ORDER", "until");
        new Desk("330100").Refuses(Sent.Restricted("330100", "2025-06-03") with { Until = DateOnly.MaxValue }, "DATE_OUT_OF_RANGE", "until");
    }

    [Fact]
    public void HN_41_and_ZJ_48_are_told_of_other_authorities_penalties()
    {
        new Desk("460100").Takes(Sent.Penalty("460100", "2025-06-03"));
        new Desk("330100").Takes(Sent.Penalty("330100", "2025-06-03") with { Person = null });
        new Desk("140100").Takes(Sent.Penalty("140100", "2025-06-03"), "NOT_IN_RULE");
        new Desk("330100").Refuses(Sent.Penalty("330100", "2025-06-03") with { Law = "" }, "FIELD_REQUIRED", "law");
        new Desk("330100").Takes(Sent.Penalty("330100", "2025-06-03") with { Institution = Dossier.Hospital("330100", 2) }, "NOT_REGISTERED_THERE");
    }

    [Theory]
    [InlineData("460100", Audience.Health, "hainan/6")]
    [InlineData("140100", Audience.Health, "shanxi/5")]
    [InlineData("330100", Audience.Health, "zhejiang/6")]
    public void Persons_of_a_hospital_go_to_the_health_department(string region, Audience to, string article)
    {
        var desk = new Desk(region);
        var points = desk.Score("2025-06-02", 6);
        desk.Takes(Sent.Transfer(region, "2025-06-10", to, points));
        desk.Refuses(Sent.Transfer(region, "2025-06-10", Audience.Drug, points), "TRANSFER_NOT_TO", "to", article);
        desk.Refuses(Sent.Transfer(region, "2025-06-10", Audience.Enforcement, points), "TRANSFER_NOT_TO", "to", article);
    }

    [Theory]
    [InlineData("460100", Audience.Enforcement, Audience.Drug, "hainan/7")]
    [InlineData("140100", Audience.Drug, Audience.Enforcement, "shanxi/6")]
    [InlineData("330100", Audience.Drug, Audience.Health, "zhejiang/7")]
    public void Persons_of_a_pharmacy_go_where_the_province_says(string region, Audience to, Audience notTo, string article)
    {
        var desk = new Desk(region);
        var pharmacy = InstitutionCode.Parse($"P{region}00001");
        var points = desk.Take(Dossier.Points(region, "2025-06-02", 6) with { Institution = pharmacy });
        desk.Takes(Sent.Transfer(region, "2025-06-10", to, points));
        desk.Refuses(Sent.Transfer(region, "2025-06-10", notTo, points), "TRANSFER_NOT_TO", "to", article);
    }

    [Fact]
    public void What_is_handed_over_is_points_or_handling_of_the_person()
    {
        var desk = new Desk("330100");
        var lost = desk.Take(Sent.Lost("330100", "2025-06-03"));
        var points = desk.Score("2025-06-02", 6);
        desk.Refuses(Sent.Transfer("330100", "2025-06-10", Audience.Health), "FIELD_REQUIRED", "entries");
        desk.Refuses(Sent.Transfer("330100", "2025-06-10", Audience.Health, "E0"), "UNKNOWN_ENTRY", "entries");
        desk.Refuses(Sent.Transfer("330100", "2025-06-10", Audience.Health, points, lost), "WRONG_ENTRY", "entries", "zhejiang/6");
        desk.Refuses(Sent.Transfer("330100", "2025-06-01", Audience.Health, points), "DATES_OUT_OF_ORDER", "transferredOn");
    }

    [Fact]
    public void HN_7_entry_to_the_trade_is_restricted_in_cases_of_pharmacies_only()
    {
        var desk = new Desk("460100");
        var pharmacy = InstitutionCode.Parse("P46010000001");
        var transfer = desk.Take(Sent.Transfer("460100", "2025-06-10", Audience.Enforcement, desk.Take(Dossier.Points("460100", "2025-06-02", 6) with { Institution = pharmacy })));
        var restricted = Sent.Result("460100", "2025-08-01", transfer) with { EntryRestricted = true, RestrictedUntil = Dossier.Day("2026-08-01") };
        desk.Takes(restricted);
        desk.Refuses(restricted with { Institution = desk.Hospital }, "RESTRICTION_NOT_IN_RULE", "entryRestricted", "hainan/6");
        desk.Refuses(restricted with { EntryRestricted = false }, "FIELD_UNEXPECTED", "restrictedUntil");
        new Desk("330100").Refuses(Sent.Result("330100", "2025-08-01") with { EntryRestricted = true, Institution = InstitutionCode.Parse("P33010000001") }, "RESTRICTION_NOT_IN_RULE", "entryRestricted", "zhejiang/7");
    }

    [Fact]
    public void A_result_is_of_a_case_that_was_handed_over_before()
    {
        var desk = new Desk("330100");
        var points = desk.Score("2025-06-02", 6);
        var transfer = desk.Take(Sent.Transfer("330100", "2025-06-10", Audience.Health, points));
        desk.Takes(Sent.Result("330100", "2025-06-10", transfer));
        desk.Refuses(Sent.Result("330100", "2025-06-09", transfer), "DATES_OUT_OF_ORDER", "decidedOn");
        desk.Refuses(Sent.Result("330100", "2025-06-10", "E0"), "UNKNOWN_ENTRY", "transfer");
        desk.Refuses(Sent.Result("330100", "2025-06-10", points), "WRONG_ENTRY", "transfer");
        desk.Refuses(Sent.Result("330100", "2025-06-10", transfer) with { Result = "" }, "FIELD_REQUIRED", "result");
    }
}
