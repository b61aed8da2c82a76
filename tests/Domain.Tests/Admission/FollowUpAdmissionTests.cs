namespace Hub.Domain.Tests.Admission;

/// <summary>What becomes of points and terms: publication, duties, maintained states, reports, revocations.</summary>
public sealed class FollowUpAdmissionTests
{
    [Fact]
    public void SX_37_points_are_published_at_totals_of_seven_and_eight()
    {
        var desk = new Desk("140100");
        desk.Score("2025-06-02", 6);
        desk.Refuses(Sent.Publication("140100", "2025-07-01"), "PUBLICATION_NOT_ALLOWED", "year", "shanxi/37", "A-39");
        desk.Score("2025-06-03", 1);
        desk.Takes(Sent.Publication("140100", "2025-07-01"));
        desk.Take(Dossier.Points("140100", "2025-06-04", 1));
        desk.Takes(Sent.Publication("140100", "2025-07-01"));
        desk.Take(Dossier.Points("140100", "2025-06-05", 1));
        desk.Refuses(Sent.Publication("140100", "2025-07-01"), "PUBLICATION_NOT_ALLOWED", "year", "shanxi/37", "A-39");
    }

    [Fact]
    public void ZJ_21_points_are_not_published()
    {
        var desk = new Desk("330100");
        desk.Score("2025-06-02", 7);
        desk.Refuses(Sent.Publication("330100", "2025-07-01"), "PUBLICATION_NOT_ALLOWED", "person", "zhejiang/21", "A-39");
    }

    [Fact]
    public void HN_15_points_are_published_and_withdrawn()
    {
        var desk = new Desk("460100");
        desk.Score("2025-06-02", 2);
        desk.Takes(Sent.Publication("460100", "2025-07-01"));
        desk.Refuses(Sent.Publication("460100", "2025-07-01", "2025-06-30"), "DATES_OUT_OF_ORDER", "withdrawnOn");
        desk.Refuses(Sent.Publication("460100", "2025-07-01") with { Year = 2026 }, "YEAR_OUT_OF_RANGE", "year");
        desk.Refuses(Sent.Publication("460100", "2025-07-01") with { Year = int.MinValue }, "YEAR_OUT_OF_RANGE", "year");
    }

    [Fact]
    public void What_was_published_can_be_withdrawn_at_any_total()
    {
        var desk = new Desk("140100");
        desk.Score("2025-06-02", 7);
        desk.Take(Sent.Publication("140100", "2025-07-01"));
        desk.Score("2025-08-01", 3);
        desk.Takes(Sent.Publication("140100", "2025-07-01", "2025-08-02"));
    }

    [Theory]
    [InlineData("460100", DutyKind.Circular, "hainan/24")]
    [InlineData("330100", DutyKind.Study, "zhejiang/31")]
    public void A_duty_is_one_that_the_rule_knows(string region, DutyKind unknown, string article)
    {
        var desk = new Desk(region);
        Assert.Empty(desk.Check(Sent.Done(region, "2025-06-03", DutyKind.MaintainStatus)).Refusals);
        desk.Refuses(Sent.Done(region, "2025-06-03", unknown), "DUTY_NOT_IN_RULE", "kind", article);
        desk.Refuses(Sent.Done(region, "2025-06-03", DutyKind.MaintainStatus) with { Person = null }, "FIELD_REQUIRED", "person");
        desk.Refuses(Sent.Done(region, "2025-06-03", DutyKind.MaintainStatus) with { Entry = "E0" }, "UNKNOWN_ENTRY", "entry");
        desk.Refuses(Sent.Done(region, "2025-06-03", DutyKind.MaintainStatus), "FUTURE_DATE", "doneOn", today: "2025-06-02");
    }

    [Fact]
    public void SX_37_a_duty_that_is_done_was_open()
    {
        var desk = new Desk("140100");
        desk.Takes(Sent.Done("140100", "2025-06-03", DutyKind.TalkByAgency), "NO_SUCH_DUTY");
        var points = desk.Score("2025-06-02", 5);
        desk.Takes(Sent.Done("140100", "2025-06-03", DutyKind.TalkByAgency) with { Entry = points });
        desk.Takes(Sent.Done("140100", "2025-06-01", DutyKind.TalkByAgency), "NO_SUCH_DUTY");
        desk.Take(Sent.Done("140100", "2025-06-03", DutyKind.TalkByAgency));
        desk.Takes(Sent.Done("140100", "2025-06-04", DutyKind.TalkByAgency), "NO_SUCH_DUTY");
    }

    [Theory]
    [InlineData("460100", "hainan/14")]
    [InlineData("140100", "shanxi/44")]
    [InlineData("330100", "zhejiang/34")]
    public void A_status_that_was_maintained_is_reconciled_with_what_holds(string region, string article)
    {
        var desk = new Desk(region);
        desk.Score("2025-06-02", 9);
        desk.Takes(Sent.Reported(region, "2025-06-01", Status.Normal));
        desk.Takes(Sent.Reported(region, "2025-06-02", Status.Suspended));
        desk.Warns(Sent.Reported(region, "2025-06-02", Status.Normal), "STATUS_MISMATCH", "status", article);
        desk.Refuses(Sent.Reported(region, "2025-06-02", Status.Normal) with { Institution = Dossier.Hospital(region, 2) }, "NOT_REGISTERED", "institution");
    }

    [Fact]
    public void ZJ_46_a_quarter_is_reported_by_the_15th()
    {
        var desk = new Desk("330100");
        desk.Takes(Sent.Report("330100", "2025-07-01", "2025-09-30", "2025-10-15"));
        desk.Warns(Sent.Report("330100", "2025-07-01", "2025-09-30", "2025-10-16"), "LATE", "sentOn", "zhejiang/46", "A-43");
        desk.Takes(Sent.Report("330100", "2025-10-01", "2025-12-31", "2026-01-15"));
        new Desk("460100").Takes(Sent.Report("460100", "2025-07-01", "2025-09-30", "2025-12-16"));
    }

    [Fact]
    public void A_report_is_of_a_period_that_is_over()
    {
        var desk = new Desk("330100");
        desk.Refuses(Sent.Report("330100", "2025-07-01", "2025-06-30", "2025-10-15"), "DATES_OUT_OF_ORDER", "to");
        desk.Refuses(Sent.Report("330100", "2025-07-01", "2025-09-30", "2025-09-29"), "DATES_OUT_OF_ORDER", "sentOn");
    }

    [Fact]
    public void ZJ_37_agreements_decisions_and_lost_licences_are_revoked_whole()
    {
        var desk = new Desk("330100");
        string[] decisions =
        [
            desk.Take(Sent.Agreement("330100", "2025-06-02", AgreementState.Suspended, Dossier.Doctor)),
            desk.Take(Sent.Decision("330100", "2025-06-02", DecisionKind.AdminPenalty, InstitutionMeasure.Other)),
            desk.Take(Sent.Lost("330100", "2025-06-02")),
        ];
        Assert.All(decisions, control =>
        {
            desk.Refuses(Dossier.Reversal("330100", "2025-06-09", control, 2), "NEW_POINTS_UNEXPECTED", "newPoints", "zhejiang/37", "A-32");
            desk.Takes(Dossier.Reversal("330100", "2025-06-09", control));
            desk.Take(Dossier.Reversal("330100", "2025-06-09", control));
            desk.Refuses(Dossier.Reversal("330100", "2025-06-10", control), "ALREADY_REVERSED", "entry", "zhejiang/37", "A-32");
        });
    }

    [Fact]
    public void HN_21_a_penalty_that_took_the_agreement_away_is_scored_as_that()
    {
        var desk = new Desk("460100");
        var points = Dossier.Points("460100", "2025-06-09", 6) with { Circumstance = Circumstance.Reg39, Decision = DecisionKind.AdminPenalty, Facts = null };
        desk.Takes(points);
        desk.Take(Sent.Agreement("460100", "2025-06-09", AgreementState.Suspended));
        desk.Refuses(points, "CIRCUMSTANCE_EXCLUDED", "circumstance", "hainan/21");
        desk.Takes(points with { DocumentNumber = "另一文号" });
        desk.Takes(points with { Circumstance = Circumstance.WithAgreementSuspension, Points = 9 });
    }

    [Fact]
    public void A_37_a_leaver_of_after_the_rulebook_is_recorded_and_late_for_nothing()
    {
        var leaving = new RegistrationClosedEntry { Id = "1", Region = RegionCode.Parse("140100"), Person = Dossier.Doctor, Institution = Dossier.Hospital("140100"), ClosedOn = Dossier.Day("2026-03-02"), UpdatedOn = Dossier.Day("2026-06-01"), Reason = "退休" };
        new Desk("140100").Takes(leaving, "RULEBOOK_EXPIRED");
        new Desk("140100").Takes(leaving with { ClosedOn = Dossier.Day("2026-02-27") }, "LATE");
    }

    [Fact]
    public void SX_42_a_suspension_with_the_agreement_bars_a_new_place_for_as_long_as_it_runs()
    {
        var desk = new Desk("140100");
        desk.Take(Sent.Agreement("140100", "2025-06-02", AgreementState.Suspended, Dossier.Doctor));
        desk.Refuses(Dossier.Registration("140100", "2025-09-01", 2), "REGISTRATION_BARRED", "registeredOn", "shanxi/42", "A-24");
        desk.Takes(Dossier.Registration("140100", "2025-09-01"));
        desk = new Desk("330100");
        desk.Take(Sent.Agreement("330100", "2025-06-02", AgreementState.Suspended, Dossier.Doctor));
        desk.Takes(Dossier.Registration("330100", "2025-09-01", 2));
    }

    [Fact]
    public void SX_25_and_SX_42_who_lost_the_licence_finds_a_new_place_with_a_valid_one()
    {
        var desk = new Desk("140100");
        desk.Take(Sent.Lost("140100", "2025-06-02"));
        var registration = Dossier.Registration("140100", "2025-09-01", 2);
        desk.Refuses(registration, "REGISTRATION_BARRED", "registeredOn", "shanxi/42", "A-24");
        desk.Warns(Dossier.Registration("140100", "2025-09-01"), "WITHOUT_LICENCE", "registeredOn", "shanxi/25", "A-13");
        desk.Takes(Dossier.Registration("140100", "2025-09-01", 2, Category.FeeReviewer) with { Person = null });
        desk.Take(Sent.Regained("140100", "2025-09-01"));
        desk.Takes(registration);
        desk = new Desk("140100");
        desk.Take(Sent.Lost("140100", "2025-06-02") with { NormalCancellation = true });
        desk.Takes(registration);
    }

    [Fact]
    public void Points_rest_on_what_can_carry_them()
    {
        var desk = new Desk("330100");
        var lost = Dossier.Points("330100", "2025-06-09", 10) with { Circumstance = Circumstance.LicenceLost, Decision = DecisionKind.LicensingAuthority, Facts = null };
        desk.Takes(lost with { BasedOn = desk.Take(Sent.Lost("330100", "2025-06-02")) });
        desk.Refuses(lost with { BasedOn = desk.Take(Sent.Lost("330100", "2025-06-03") with { NormalCancellation = true }) }, "NOT_A_BASIS", "basedOn", "zhejiang/27", "A-14");
        desk.Refuses(lost with { BasedOn = desk.Take(Sent.Decision("330100", "2025-06-02", DecisionKind.AdminPenalty, InstitutionMeasure.Other)) }, "NOT_A_BASIS", "basedOn", "zhejiang/27", "A-55");
        desk.Refuses(lost with { BasedOn = desk.Score("2025-06-02", 3) }, "NOT_A_BASIS", "basedOn", "zhejiang/27", "A-55");
        desk.Warns(lost with { BasedOn = "E0" }, "UNKNOWN_BASIS", "basedOn");
    }
}
