namespace Hub.Domain.Tests.Duties;

/// <summary>处理通知书: issued, delivered, objected to, reviewed, each by the rule in force on the day it runs from.</summary>
public sealed class NoticeDeadlineTests
{
    [Fact]
    public void Zhejiang_33_38_spring_festival_2026_and_its_make_up_saturdays_are_counted()
    {
        var dossier = Dossier.In("330100");
        var control = dossier.Add(Unnoticed("330100", "2026-02-12"));
        Assert.Equal("/2026-02-26/", Due.Of(dossier, DeadlineKind.Notice));
        Assert.Equal("", Due.Of(dossier, DeadlineKind.Delivery));
        dossier.Add(Dossier.Notice("330100", control, "2026-02-26", null));
        Assert.Equal("/2026-02-26/2026-02-26", Due.Of(dossier, DeadlineKind.Notice));
        Assert.Equal("/2026-03-02/", Due.Of(dossier, DeadlineKind.Delivery));
        Assert.Equal("", Due.Of(dossier, DeadlineKind.Objection));
        dossier.Add(Dossier.Notice("330100", control, "2026-02-27", "2026-03-02"));
        Assert.Equal("/2026-03-02/2026-03-02", Due.Of(dossier, DeadlineKind.Delivery));
        Assert.Equal("2026-03-02/2026-03-16/", Due.Of(dossier, DeadlineKind.Objection));
    }

    [Fact]
    public void Shanxi_39_after_a_penalty_the_notice_is_due_from_the_day_the_document_was_received()
    {
        var dossier = Dossier.In("140100");
        var penalty = Unnoticed("140100", "2025-09-20") with { Decision = DecisionKind.AdminPenalty, Circumstance = Circumstance.Reg39 };
        dossier.Add(penalty);
        Assert.Equal("", Due.Of(dossier, DeadlineKind.Notice));
        dossier.Add(penalty with { Id = "received", DocumentReceivedOn = Dossier.Day("2025-09-29") });
        Assert.Equal("/2025-10-13/", Due.Of(dossier, DeadlineKind.Notice));
    }

    [Fact]
    public void A_30_a_count_into_2027_is_provisional_until_its_notice_is_loaded()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Unnoticed("330100", "2026-12-24"));
        Assert.Equal("/2026-12-31/", Due.Of(dossier, DeadlineKind.Notice));
        dossier.Add(Unnoticed("330100", "2026-12-25") with { Id = "later" });
        Assert.Equal("/2026-12-31/ /2027-01-01*/", Due.Of(dossier, DeadlineKind.Notice));
    }

    [Fact]
    public void A_29_hainan_names_no_days_and_gets_none()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Points("460100", "2025-06-03", 6));
        Assert.Empty(dossier.Fold().Deadlines);
    }

    [Fact]
    public void A_29_what_the_settings_offer_where_a_rule_names_no_day_is_marked_advisory()
    {
        var offered = Lawbooks.Read(Law.Files().Select(f => f.Path == "settings.yaml" ? (f.Path, f.Text.Replace("enabled: false", "enabled: true", StringComparison.Ordinal)) : f));
        var dossier = Dossier.In("460100");
        dossier.Add(Unnoticed("460100", "2026-02-12"));
        var notice = Assert.Single(Derivation.Of(dossier.File(), offered, InstitutionRecord.None).Deadlines, d => d.Kind == DeadlineKind.Notice);
        Assert.Equal((true, Dossier.Day("2026-02-26"), "hainan"), (notice.Advisory, notice.DueOn, notice.Article.Rulebook));
        dossier = Dossier.In("330100");
        dossier.Add(Unnoticed("330100", "2026-02-12"));
        Assert.All(Derivation.Of(dossier.File(), offered, InstitutionRecord.None).Deadlines, d => Assert.False(d.Advisory));
    }

    [Fact]
    public void A_37_a_day_after_the_rulebook_ran_out_starts_no_deadline()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Unnoticed("140100", "2026-02-28"));
        dossier.Add(Unnoticed("140100", "2026-03-02") with { Id = "late" });
        Assert.Equal("/2026-03-06/", Due.Of(dossier, DeadlineKind.Notice));
    }

    [Fact]
    public void A_32_what_was_revoked_needs_no_notice_any_more()
    {
        var dossier = Dossier.In("330100");
        var control = dossier.Add(Unnoticed("330100", "2025-06-03"));
        dossier.Add(Dossier.Reversal("330100", "2025-06-05", control));
        Assert.Empty(dossier.Fold().Deadlines);
    }

    [Fact]
    public void Shanxi_53_nobody_has_to_object_so_the_window_lapses_and_is_never_overdue()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Points("140100", "2025-06-03", 6));
        var window = Due.The(dossier, DeadlineKind.Objection);
        Assert.Equal((Audience.Practitioner, true, Dossier.Day("2025-06-03"), Dossier.Day("2025-06-17"), new ArticleRef("shanxi", 53)), (window.By, window.Window, window.OpensOn, window.DueOn, window.Article));
        Assert.False(window.OverdueOn(Dossier.Day("2026-01-01")));
        Assert.Equal(window.DueOn, window.WarnsOn);
    }

    [Fact]
    public void Shanxi_53_the_window_opens_when_the_notice_was_received_where_the_objection_says_when()
    {
        var dossier = Dossier.In("140100");
        var control = dossier.Add(Dossier.Points("140100", "2025-06-03", 6));
        dossier.Add(Objection("140100", control, "2025-06-18") with { NoticeReceivedOn = Dossier.Day("2025-06-05") });
        Assert.Equal("2025-06-05/2025-06-19/2025-06-18", Due.Of(dossier, DeadlineKind.Objection));
    }

    [Fact]
    public void Zhejiang_39_the_review_is_due_twenty_working_days_after_the_materials_came()
    {
        var (dossier, objection) = Reviewed("330100");
        Assert.Equal("/2025-07-01/", Due.Of(dossier, DeadlineKind.ObjectionReview));
        Assert.True(Due.The(dossier, DeadlineKind.ObjectionReview).OverdueOn(Dossier.Day("2025-07-02")));
        dossier.Add(Decided("330100", objection, "2025-07-02"));
        Assert.Equal("/2025-07-01/2025-07-02", Due.Of(dossier, DeadlineKind.ObjectionReview));
        Assert.Equal(new ArticleRef("zhejiang", 39), Due.The(dossier, DeadlineKind.ObjectionReview).Article);
    }

    [Fact]
    public void Shanxi_56_the_clock_stands_still_while_experts_assess_and_runs_on_after()
    {
        var (dossier, objection) = Reviewed("140100");
        dossier.Add(Step("140100", objection, ObjectionStepKind.ExpertsBegin, "2025-06-10"));
        Assert.Equal("", Due.Of(dossier, DeadlineKind.ObjectionReview));
        dossier.Add(Step("140100", objection, ObjectionStepKind.ExpertsEnd, "2025-06-20"));
        Assert.Equal("/2025-07-14/", Due.Of(dossier, DeadlineKind.ObjectionReview));
        dossier.Add(Step("140100", objection, ObjectionStepKind.ExpertsBegin, "2025-06-26"));
        dossier.Add(Step("140100", objection, ObjectionStepKind.ExpertsEnd, "2025-06-27"));
        Assert.Equal("/2025-07-16/", Due.Of(dossier, DeadlineKind.ObjectionReview));
    }

    [Fact]
    public void Zhejiang_39_experts_named_by_the_decision_alone_count_as_well()
    {
        var (dossier, objection) = Reviewed("330100");
        dossier.Add(Decided("330100", objection, "2025-07-14") with { ExpertFrom = Dossier.Day("2025-06-10"), ExpertTo = Dossier.Day("2025-06-20") });
        Assert.Equal("/2025-07-14/2025-07-14", Due.Of(dossier, DeadlineKind.ObjectionReview));
    }

    [Fact]
    public void Zhejiang_39_experts_called_after_the_last_day_take_nothing_back()
    {
        var (dossier, objection) = Reviewed("330100");
        dossier.Add(Step("330100", objection, ObjectionStepKind.ExpertsBegin, "2025-07-02"));
        Assert.Equal("/2025-07-01/", Due.Of(dossier, DeadlineKind.ObjectionReview));
    }

    private static (Dossier Dossier, string Objection) Reviewed(string region)
    {
        var dossier = Dossier.In(region);
        var control = dossier.Add(Dossier.Points(region, "2025-05-26", 6));
        return (dossier, dossier.Add(Objection(region, control, "2025-06-03") with { ReceivedOn = Dossier.Day("2025-06-03") }));
    }

    private static PointsEntry Unnoticed(string region, string decidedOn) => Dossier.Points(region, decidedOn, 6) with { NoticedOn = null, DeliveredOn = null };

    private static ObjectionEntry Objection(string region, string control, string filedOn) => new()
    {
        Id = "O" + filedOn, Region = RegionCode.Parse(region), Entry = control, Person = Dossier.Doctor, FiledOn = Dossier.Day(filedOn), SignedByPerson = true, SealedByInstitution = true, Statement = "不服",
    };

    private static ObjectionStepEntry Step(string region, string objection, ObjectionStepKind step, string on) => new()
    {
        Id = $"{step}{on}", Region = RegionCode.Parse(region), Objection = objection, Step = step, On = Dossier.Day(on),
    };

    private static ObjectionDecidedEntry Decided(string region, string objection, string decidedOn) => new()
    {
        Id = "OD" + decidedOn, Region = RegionCode.Parse(region), Objection = objection, DecidedOn = Dossier.Day(decidedOn), Outcome = ObjectionOutcome.Upheld, Reason = "理由",
    };
}
