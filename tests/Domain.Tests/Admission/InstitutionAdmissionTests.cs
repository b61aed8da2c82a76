namespace Hub.Domain.Tests.Admission;

/// <summary>Decisions on institutions and their agreements.</summary>
public sealed class InstitutionAdmissionTests
{
    [Theory]
    [InlineData("460100", "hainan/21")]
    [InlineData("140100", "shanxi/32")]
    [InlineData("330100", "zhejiang/24")]
    public void Liquidated_damages_come_with_agreement_handling_only(string region, string article)
    {
        var desk = new Desk(region);
        desk.Takes(Sent.Decision(region, "2025-06-03", DecisionKind.AgreementHandling, InstitutionMeasure.LiquidatedDamages, InstitutionMeasure.PaymentRecovered));
        desk.Refuses(Sent.Decision(region, "2025-06-03", DecisionKind.AdminPenalty, InstitutionMeasure.LiquidatedDamages), "MEASURE_OF_ANOTHER_DECISION", "measures", article);
    }

    [Theory]
    [InlineData(InstitutionMeasure.PenaltyReg38, "zhejiang/24")]
    [InlineData(InstitutionMeasure.PenaltyReg39, "zhejiang/25")]
    [InlineData(InstitutionMeasure.PenaltyReg40, "zhejiang/27")]
    public void A_penalty_under_the_regulation_is_the_administrations(InstitutionMeasure measure, string article)
    {
        var desk = new Desk("330100");
        desk.Takes(Sent.Decision("330100", "2025-06-03", DecisionKind.AdminPenalty, measure));
        desk.Refuses(Sent.Decision("330100", "2025-06-03", DecisionKind.AgreementHandling, measure), "MEASURE_OF_ANOTHER_DECISION", "measures", article);
    }

    [Fact]
    public void A_decision_says_what_was_done_and_is_not_the_trades()
    {
        var desk = new Desk("330100");
        desk.Refuses(Sent.Decision("330100", "2025-06-03", DecisionKind.AdminPenalty), "FIELD_REQUIRED", "measures");
        desk.Refuses(Sent.Decision("330100", "2025-06-03", DecisionKind.LicensingAuthority, InstitutionMeasure.Other), "DECISION_KIND", "decision", "zhejiang/48");
    }

    [Theory]
    [InlineData("140100", "2026-03-01", "shanxi/", "A-37")]
    [InlineData("460100", "2025-03-31", "hainan/44", "A-38")]
    [InlineData("330100", "2025-02-28", "zhejiang/50", "A-38")]
    public void A_37_and_A_38_without_a_rulebook_in_force_a_decision_is_recorded(string region, string day, string article, string reading)
    {
        var warning = Assert.Single(new Desk(region).Check(Sent.Decision(region, day, DecisionKind.AdminPenalty, InstitutionMeasure.Other)).Warnings);
        Assert.Equal(("RULEBOOK_EXPIRED", "decidedOn", reading), (warning.Code, warning.Path[0], warning.Reading));
        Assert.StartsWith(article.TrimEnd('/'), warning.Article?.ToString() ?? "shanxi", StringComparison.Ordinal);
    }

    [Fact]
    public void An_active_agreement_was_signed_or_ends_something()
    {
        var desk = new Desk("330100");
        var signed = Sent.Agreement("330100", "2025-06-03", AgreementState.Active);
        desk.Takes(signed);
        desk.Refuses(signed with { SignedOn = null }, "FIELD_REQUIRED", "signedOn", "zhejiang/10");
        desk.Take(Sent.Agreement("330100", "2025-06-01", AgreementState.Suspended));
        desk.Takes(signed with { SignedOn = null });
        desk.Refuses(Sent.Agreement("330100", "2025-06-03", AgreementState.Suspended) with { SignedOn = Dossier.Day("2025-06-03") }, "FIELD_UNEXPECTED", "signedOn", "zhejiang/10");
    }

    [Fact]
    public void The_last_day_of_a_state_is_not_before_its_first() =>
        new Desk("330100").Refuses(Sent.Agreement("330100", "2025-06-03", AgreementState.PaymentPaused) with { Until = Dossier.Day("2025-06-02") }, "DATES_OUT_OF_ORDER", "until");

    [Fact]
    public void The_ground_is_an_article_of_the_province_or_of_the_nation()
    {
        var desk = new Desk("330100");
        var paused = Sent.Agreement("330100", "2025-06-03", AgreementState.PaymentPaused);
        desk.Takes(paused with { Ground = "zhejiang/16" });
        desk.Takes(paused with { Ground = "regulation-735/38" });
        desk.Refuses(paused with { Ground = "hainan/25" }, "ARTICLE_OF_ANOTHER_PROVINCE", "ground", "hainan/25");
        desk.Refuses(paused with { Ground = "zhejiang/51" }, "UNKNOWN_ARTICLE", "ground");
        desk.Refuses(paused with { Ground = "第十六条" }, "UNKNOWN_ARTICLE", "ground");
    }

    [Fact]
    public void HN_25_a_hospital_is_suspended_for_six_months_at_most()
    {
        var desk = new Desk("460100");
        var suspended = Sent.Agreement("460100", "2025-06-03", AgreementState.Suspended) with { Ground = "hainan/25" };
        desk.Takes(suspended with { Until = Dossier.Day("2025-12-03") });
        desk.Refuses(suspended with { Until = Dossier.Day("2025-12-04") }, "AGREEMENT_TOO_LONG", "until", "hainan/25", "A-17");
        desk.Warns(suspended, "NO_LAST_DAY", "until", "hainan/25", "A-17");
        desk.Takes(suspended with { Until = Dossier.Day("2025-12-04"), Ground = "hainan/21" });
        desk.Takes(suspended with { Until = Dossier.Day("2026-12-04"), Institution = InstitutionCode.Parse("P46010000001") });
    }

    [Theory]
    [InlineData("140100", AgreementState.Suspended, "shanxi/36")]
    [InlineData("140100", AgreementState.Terminated, "shanxi/36")]
    [InlineData("330100", AgreementState.ServicesSuspended, "zhejiang/16")]
    public void SX_36_and_ZJ_16_touch_those_who_are_named(string region, AgreementState state, string article)
    {
        var desk = new Desk(region);
        desk.Warns(Sent.Agreement(region, "2025-06-03", state), "NOBODY_RESPONSIBLE", "responsible", article, "A-23");
        desk.Takes(Sent.Agreement(region, "2025-06-03", state, Dossier.Doctor));
    }

    [Fact]
    public void A_23_a_pause_of_payment_touches_no_person()
    {
        new Desk("140100").Warns(Sent.Agreement("140100", "2025-06-03", AgreementState.PaymentPaused, Dossier.Doctor), "NO_EFFECT_ON_PERSONS", "responsible", "shanxi/36", "A-23");
        new Desk("460100").Warns(Sent.Agreement("460100", "2025-06-03", AgreementState.Suspended, Dossier.Doctor), "NO_EFFECT_ON_PERSONS", "responsible", null, "A-23");
        new Desk("140100").Takes(Sent.Agreement("140100", "2025-06-03", AgreementState.PaymentPaused));
    }

    [Fact]
    public void ZJ_16_a_department_can_be_suspended_and_not_terminated()
    {
        var desk = new Desk("330100");
        desk.Takes(Sent.Agreement("330100", "2025-06-03", AgreementState.Suspended, Dossier.Doctor) with { Department = "骨科" });
        desk.Refuses(Sent.Agreement("330100", "2025-06-03", AgreementState.Terminated, Dossier.Doctor) with { Department = "骨科" }, "FIELD_UNEXPECTED", "department", "zhejiang/16", "A-23");
        new Desk("140100").Warns(Sent.Agreement("140100", "2025-06-03", AgreementState.Suspended, Dossier.Doctor) with { Department = "骨科" }, "NO_EFFECT_ON_PERSONS", "department", "shanxi/36", "A-23");
    }
}
