namespace Hub.Domain.Tests.Duties;

/// <summary>Duties without a day: what brings them about, who owes them, what does them.</summary>
public sealed class DutyTests
{
    [Fact]
    public void A_42_shanxi_37_a_jump_from_2_to_5_brings_the_second_line_and_not_the_first()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Points("140100", "2025-06-03", 2));
        Assert.Empty(dossier.Fold().Duties);
        var control = dossier.Add(Dossier.Points("140100", "2025-06-10", 3));
        var duties = dossier.Fold().Duties;
        Assert.Equal([DutyKind.Study, DutyKind.TalkByAgency], duties.Select(d => d.Kind).Order());
        Assert.All(duties, d => Assert.Equal((new ArticleRef("shanxi", 37, "(二)"), control, Dossier.Day("2025-06-10")), (d.Article, d.Entry, d.Since)));
    }

    [Fact]
    public void A_42_shanxi_37_a_total_that_stays_in_its_bracket_brings_nothing_again_until_the_next_year()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Points("140100", "2025-06-03", 4));
        dossier.Add(Dossier.Points("140100", "2025-07-01", 1));
        Assert.Single(dossier.Fold().Duties, d => d.Kind == DutyKind.TalkByAgency);
        dossier.Add(Dossier.Points("140100", "2026-01-05", 4));
        Assert.Equal(2, dossier.Fold().Duties.Count(d => d.Kind == DutyKind.TalkByAgency));
    }

    [Fact]
    public void A_42_shanxi_37_entering_7_to_8_brings_a_circular_of_the_agency()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Points("140100", "2025-06-03", 7));
        var duty = Assert.Single(dossier.Fold().Duties);
        Assert.Equal((DutyKind.Circular, Audience.Insurance), (duty.Kind, duty.By));
    }

    [Fact]
    public void Zhejiang_31_the_talk_from_6_up_accompanies_a_suspension_and_comes_once()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        Assert.Equal(Audience.Insurance, Assert.Single(dossier.Fold().Duties, d => d.Kind == DutyKind.TalkByAgency).By);
        dossier.Add(Dossier.Points("330100", "2025-06-10", 1));
        Assert.Single(dossier.Fold().Duties, d => d.Kind == DutyKind.TalkByAgency);
    }

    [Fact]
    public void Hainan_24_study_is_for_totals_up_to_8_and_hainan_16_a_talk_for_every_score()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Points("460100", "2025-06-03", 2));
        Assert.Equal([DutyKind.Study, DutyKind.TalkByInstitution], dossier.Fold().Duties.Select(d => d.Kind).Order());
        Assert.All(dossier.Fold().Duties, d => Assert.Equal(Audience.Institution, d.By));
    }

    [Fact]
    public void Zhejiang_15_17_21_34_a_term_that_begins_is_handed_over_displayed_and_maintained_at_every_institution()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Registration("330200", "2024-06-03", 2));
        dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        var duties = dossier.Fold().Duties.Where(d => d.By == Audience.Institution).ToList();
        Assert.Equal(6, duties.Count);
        Assert.Equal(6, duties.Select(d => d.Id).Distinct().Count());
        Assert.Equal([("330100", 15), ("330100", 21), ("330100", 34), ("330200", 15), ("330200", 21), ("330200", 34)], duties.Select(d => (d.Region.ToString(), d.Article.Number)).Order());
    }

    [Fact]
    public void A_16_a_pending_term_asks_nothing_of_institutions_yet()
    {
        var dossier = Dossier.In("330100");
        var control = dossier.Add(Dossier.Points("330100", "2025-06-03", 9) with { NoticedOn = null, DeliveredOn = null });
        Assert.Equal([DutyKind.TalkByAgency], dossier.Fold().Duties.Select(d => d.Kind));
        dossier.Add(Dossier.Notice("330100", control, "2025-06-05", "2025-06-09"));
        Assert.Contains(dossier.Fold().Duties, d => d.Kind == DutyKind.MaintainStatus && d.Since == Dossier.Day("2025-06-09"));
    }

    [Fact]
    public void A_35_a_linked_term_is_maintained_in_the_other_province_by_the_rule_there()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Registration("140100", "2024-06-03"));
        dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        Assert.Equal(["shanxi", "zhejiang"], dossier.Fold().Duties.Where(d => d.Kind == DutyKind.MaintainStatus).Select(d => d.Article.Rulebook).Order());
    }

    [Fact]
    public void Zhejiang_45_a_restoration_has_to_be_maintained_too_and_a_report_that_agrees_does_it()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        dossier.Add(Reported("330100", Status.Suspended, "2025-06-04"));
        dossier.Add(Reported("330100", Status.Normal, "2025-06-20"));
        var passed = dossier.Add(Dossier.Passed("330100", "2025-07-28"));
        var maintained = dossier.Fold().Duties.Where(d => d.Kind == DutyKind.MaintainStatus).ToList();
        Assert.Equal([("2025-06-03", "2025-06-04"), ("2025-08-04", null)], maintained.Select(d => (Text(d.Since)!, Text(d.DoneOn))));
        Assert.Equal(passed, maintained[1].Entry);
        dossier.Add(Reported("330100", Status.Normal, "2025-08-05"));
        Assert.Equal("2025-08-05", Text(dossier.Fold().Duties.Last(d => d.Kind == DutyKind.MaintainStatus).DoneOn));
    }

    [Fact]
    public void Zhejiang_15_and_21_nothing_is_handed_over_or_displayed_once_the_term_has_ended_or_the_person_has_left()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Registration("330100", "2024-01-02", 2));
        dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        dossier.Add(Dossier.Passed("330100", "2025-07-28"));
        dossier.Add(new RegistrationClosedEntry { Id = "left", Region = RegionCode.Parse("330100"), Person = Dossier.Doctor, Institution = Dossier.Hospital("330100", 2), ClosedOn = Dossier.Day("2025-06-30"), Reason = "离职" });
        var duties = dossier.Fold().Duties.Where(d => d.Kind is DutyKind.Display or DutyKind.HandOver).ToList();
        Assert.Equal(4, duties.Count);
        Assert.All(duties, d => Assert.Equal(d.Institution == Dossier.Hospital("330100", 2) ? "2025-07-01" : "2025-08-04", Text(d.EndsOn)));
        Assert.All(duties, d => Assert.True(d.OpenOn(Dossier.Day("2025-06-30")) && !d.OpenOn(Dossier.Day("2025-08-04"))));
        Assert.Null(duties[0].DoneOn);
    }

    [Fact]
    public void A_32_what_a_reversed_score_brought_is_gone_and_the_milder_status_has_to_be_maintained()
    {
        var dossier = Dossier.In("330100");
        var control = dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        var reversal = dossier.Add(Dossier.Reversal("330100", "2025-06-20", control));
        var duty = Assert.Single(dossier.Fold().Duties);
        Assert.Equal((DutyKind.MaintainStatus, Dossier.Day("2025-06-20"), reversal), (duty.Kind, duty.Since, duty.Entry));
    }

    [Fact]
    public void A_duty_done_by_the_entry_it_names_or_else_the_oldest_of_its_kind()
    {
        var dossier = Dossier.In("140100");
        var first = dossier.Add(Dossier.Points("140100", "2025-06-03", 4));
        var second = dossier.Add(Dossier.Points("140100", "2026-01-05", 4));
        dossier.Add(Done(DutyKind.TalkByAgency, "2026-01-08", second));
        dossier.Add(Done(DutyKind.Study, "2026-01-09", null));
        var duties = dossier.Fold().Duties;
        Assert.Equal([(first, null), (second, "2026-01-08")], duties.Where(d => d.Kind == DutyKind.TalkByAgency).Select(d => (d.Entry!, Text(d.DoneOn))));
        Assert.Equal([(first, "2026-01-09"), (second, null)], duties.Where(d => d.Kind == DutyKind.Study).Select(d => (d.Entry!, Text(d.DoneOn))));
        Assert.True(duties[0].OpenOn(Dossier.Day("2025-06-03")));
    }

    [Fact]
    public void A_55_a_lost_licence_is_scored_in_every_province_of_registration_until_points_rest_on_it()
    {
        var dossier = Dossier.In("330106");
        dossier.Add(Dossier.Registration("460100", "2024-06-03"));
        var lost = dossier.Add(Lost("330100", "2025-06-03"));
        Assert.Equal([("330106", 48), ("460100", 37)], dossier.Fold().Duties.Where(d => d.Kind == DutyKind.Score).Select(d => (d.Region.ToString(), d.Article.Number)).Order());
        dossier.Add(Dossier.Points("330100", "2025-06-10", 10) with { Circumstance = Circumstance.LicenceLost, Decision = DecisionKind.LicensingAuthority, BasedOn = lost });
        Assert.Equal([("330106", "2025-06-10"), ("460100", null)], dossier.Fold().Duties.Where(d => d.Kind == DutyKind.Score).Select(d => (d.Region.ToString(), Text(d.DoneOn))).Order());
    }

    [Fact]
    public void A_14_a_normal_cancellation_is_not_to_be_scored()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Lost("330100", "2025-06-03") with { NormalCancellation = true });
        Assert.DoesNotContain(dossier.Fold().Duties, d => d.Kind == DutyKind.Score);
    }

    [Fact]
    public void Hainan_37_a_practice_penalty_is_scored_by_the_agency_of_the_institution_where_the_person_is_registered()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Registration("460107", "2024-06-03"));
        dossier.Add(new PracticePenaltyEntry { Id = "X", Region = RegionCode.Parse("460100"), Person = Dossier.Doctor, Institution = Dossier.Hospital("460107"), DecidedOn = Dossier.Day("2025-06-03"), Authority = "卫健", Law = "医师法", DocumentNumber = "文号" });
        var duty = Assert.Single(dossier.Fold().Duties);
        Assert.Equal((DutyKind.Score, "460107", Audience.Insurance, new ArticleRef("hainan", 37)), (duty.Kind, duty.Region.ToString(), duty.By, duty.Article));
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static LicenceLostEntry Lost(string region, string decidedOn) => new()
    {
        Id = "L" + decidedOn, Region = RegionCode.Parse(region), Person = Dossier.Doctor, DecidedOn = Dossier.Day(decidedOn), Authority = "卫健", Reason = "吊销", DocumentNumber = "文号",
    };

    private static DutyDoneEntry Done(DutyKind kind, string doneOn, string? entry) => new()
    {
        Id = $"K{kind}{doneOn}", Region = RegionCode.Parse("140100"), Person = Dossier.Doctor, Duty = kind, Entry = entry, DoneOn = Dossier.Day(doneOn),
    };

    private static ReportedStatusEntry Reported(string region, Status status, string reportedOn) => new()
    {
        Id = $"S{reportedOn}", Region = RegionCode.Parse(region), Person = Dossier.Doctor, Institution = Dossier.Hospital(region), Status = status, ReportedOn = Dossier.Day(reportedOn),
    };
}
