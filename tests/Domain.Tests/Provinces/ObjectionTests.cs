using Hub.Domain.Tests.Admission;

namespace Hub.Domain.Tests.Provinces;

/// <summary>8.15: who may object in which form, to whom it goes, who rules by when, and what comes of it.</summary>
public sealed class ObjectionTests
{
    [Theory]
    [Trait("Row", "8.15 who")]
    [InlineData("460100")]
    [InlineData("140100")]
    [InlineData("330100")]
    public void HN_16_SX_53_ZJ_38_the_institution_or_the_person_objects_to_points_or_to_a_maintained_status(string region)
    {
        var desk = new Desk(region);
        var points = desk.Score("2025-06-03", 9);
        var status = desk.Take(Sent.Reported(region, "2025-06-05", Status.Suspended));
        desk.Takes(Sent.Objection(region, "2025-06-10", points));
        desk.Takes(Sent.Objection(region, "2025-06-10", points) with { Person = null });
        desk.Takes(Sent.Objection(region, "2025-06-10", status));
        desk.Refuses(Sent.Objection(region, "2025-06-10", points) with { Person = PersonCode.Parse("D330106000999") }, "PERSON_MISMATCH", "person");
    }

    [Theory]
    [Trait("Row", "8.15 form")]
    [Trait("Reading", "A-53")]
    [InlineData("140100", "shanxi/53")]
    [InlineData("330100", "zhejiang/38")]
    public void SX_53_ZJ_38_without_signature_or_seal_it_is_incomplete_and_may_be_sent_again(string region, string article)
    {
        var desk = new Desk(region);
        var points = desk.Score("2025-06-03", 6);
        desk.Refuses(Sent.Objection(region, "2025-06-10", points) with { SignedByPerson = false }, "INCOMPLETE", "signedByPerson", article, "A-53");
        desk.Refuses(Sent.Objection(region, "2025-06-10", points) with { SealedByInstitution = false }, "INCOMPLETE", "sealedByInstitution", article, "A-53");
        desk.Takes(Sent.Objection(region, "2025-06-11", points));
    }

    [Fact]
    [Trait("Row", "8.15 form")]
    [Trait("Reading", "A-53")]
    public void HN_16_written_suffices_but_something_must_be_written()
    {
        var desk = new Desk("460100");
        var points = desk.Score("2025-06-03", 6);
        desk.Takes(Sent.Objection("460100", "2025-06-10", points) with { SignedByPerson = false, SealedByInstitution = false });
        desk.Refuses(Sent.Objection("460100", "2025-06-10", points) with { Statement = " " }, "FIELD_REQUIRED", "statement");
    }

    [Fact]
    [Trait("Row", "8.15 to")]
    public void HN_16_SX_53_ZJ_38_to_whom_it_goes()
    {
        Given.Says("hainan/16", ArticleKind.Rule, "属地经办机构", "书面");
        Given.Says("shanxi/53", ArticleKind.Rule, "向经办机构书面申诉");
        Given.Says("zhejiang/38", ArticleKind.Rule, "作出处理的部门");
    }

    [Theory]
    [Trait("Row", "8.15 decided by")]
    [InlineData("460100", DecisionKind.AgreementHandling, "AGENCY ADMINISTRATION HIGHER_AGENCY", "hainan/13")]
    [InlineData("460100", DecisionKind.AdminPenalty, "AGENCY ADMINISTRATION HIGHER_AGENCY", "hainan/13")]
    [InlineData("140100", DecisionKind.AdminPenalty, "ADMINISTRATION", "shanxi/54")]
    [InlineData("140100", DecisionKind.AgreementHandling, "AGENCY ADMINISTRATION", "shanxi/55")]
    [InlineData("330100", DecisionKind.AgreementHandling, "AGENCY ADMINISTRATION", "zhejiang/40")]
    public void HN_13_SX_54_SX_55_ZJ_40_which_bodies_may_rule(string region, DecisionKind decision, string bodies, string article)
    {
        var desk = new Desk(region);
        var circumstance = decision == DecisionKind.AdminPenalty ? Circumstance.Reg39 : Circumstance.OtherB2;
        var points = desk.Take(Dossier.Points(region, "2025-06-03", 4) with { Decision = decision, Circumstance = circumstance });
        var objection = desk.Take(Sent.Objection(region, "2025-06-10", points));
        foreach (var body in Enum.GetValues<InsuranceBody>())
        {
            var ruling = Sent.Ruling(region, "2025-06-20", objection) with { DecidedBy = body };
            if (bodies.Split(' ').Contains(EnumName.Of(body))) desk.Takes(ruling);
            else desk.Refuses(ruling, "BODY_NOT_COMPETENT", "decidedBy", article);
        }
    }

    [Fact]
    [Trait("Row", "8.15 decided by")]
    public void HN_13_SX_55_ZJ_40_the_deciding_agency_explains_first_and_then_it_goes_on()
    {
        Given.Says("hainan/13", ArticleKind.Rule, "解释说明", "本级医保行政部门或上级经办机构裁定");
        Given.Says("shanxi/55", ArticleKind.Rule, "解释说明", "仍有异议的，交医保行政部门处理");
        Given.Says("zhejiang/40", ArticleKind.Rule, "同级医保行政部门协调");
    }

    [Theory]
    [Trait("Row", "8.15 time")]
    [Trait("Row", "8.18 OBJECTION_REVIEW")]
    [Trait("Reading", "A-30")]
    [InlineData("2025-06-03", null, null, "2025-07-01")]
    [InlineData("2026-01-30", null, null, "2026-03-05")]
    [InlineData("2025-06-03", "2025-06-04", "2025-06-10", "2025-07-08")]
    [InlineData("2025-06-03", "2025-07-01", "2025-07-01", "2025-07-02")]
    [InlineData("2025-06-03", "2025-06-07", "2025-06-08", "2025-07-01")]
    public void SX_56_ZJ_39_twenty_working_days_from_the_materials_without_the_experts_own(string received, string? begin, string? end, string due)
    {
        foreach (var (region, article) in new[] { ("140100", "shanxi/56"), ("330100", "zhejiang/39") })
        {
            var dossier = Dossier.In(region);
            var points = dossier.Add(Dossier.Points(region, received, 6));
            var objection = dossier.Add(Dossier.Objection(region, received, points));
            if (begin is not null) dossier.Add(Step(region, begin, objection, ObjectionStepKind.ExpertsBegin));
            if (end is not null) dossier.Add(Step(region, end, objection, ObjectionStepKind.ExpertsEnd));
            var review = Assert.Single(dossier.Fold().Deadlines, d => d.Kind == DeadlineKind.ObjectionReview);
            Assert.Equal((Dossier.Day(due), article, Audience.Insurance, false), (review.DueOn, review.Article.ToString(), review.By, review.Window));
        }
    }

    [Fact]
    [Trait("Row", "8.15 time")]
    public void SX_56_ZJ_39_while_the_experts_are_at_work_no_day_can_be_named()
    {
        foreach (var region in new[] { "140100", "330100" })
        {
            var dossier = Dossier.In(region);
            var objection = dossier.Add(Dossier.Objection(region, "2025-06-03", dossier.Add(Dossier.Points(region, "2025-06-03", 6))));
            dossier.Add(Step(region, "2025-06-20", objection, ObjectionStepKind.ExpertsBegin));
            Assert.DoesNotContain(dossier.Fold().Deadlines, d => d.Kind == DeadlineKind.ObjectionReview);
        }
    }

    [Theory]
    [Trait("Row", "8.15 result")]
    [InlineData("460100", "hainan/16")]
    [InlineData("140100", "shanxi/53")]
    [InlineData("330100", "zhejiang/38")]
    public void HN_13_SX_56_ZJ_39_changed_points_and_status_follow_and_upheld_leaves_both_with_a_reason(string region, string article)
    {
        var dossier = Dossier.In(region);
        var objection = dossier.Add(Dossier.Objection(region, "2025-06-10", dossier.Add(Dossier.Points(region, "2025-06-03", 9))));
        var upheld = Dossier.ObjectionDecided(region, "2025-06-20", objection, ObjectionOutcome.Upheld);
        Assert.Equal(["FIELD_REQUIRED"], dossier.Check(upheld with { Reason = "", DecidedBy = InsuranceBody.Administration }).Refusals.Select(r => r.Code));
        dossier.Add(Dossier.ObjectionDecided(region, "2025-06-20", objection, ObjectionOutcome.Changed, 8));
        Assert.Equal((Status.Suspended, Status.Normal), (dossier.On("2025-06-19").Status, dossier.On("2025-06-20").Status));
        Assert.Equal(8, dossier.Fold().Account(2025).EffectiveTotal);
        Assert.Equal(article, Given.Book(region).Objection?.Article.ToString());
    }

    [Theory]
    [Trait("Reading", "A-28")]
    [InlineData("460100")]
    [InlineData("140100")]
    [InlineData("330100")]
    public void HN_13_SX_53_ZJ_38_an_objection_suspends_nothing_and_is_shown_as_under_review(string region)
    {
        var dossier = Dossier.In(region);
        var points = dossier.Add(Dossier.Points(region, "2025-06-03", 9));
        var before = dossier.On("2025-06-10");
        var objection = dossier.Add(Dossier.Objection(region, "2025-06-10", points));
        var after = dossier.On("2025-06-10");
        Assert.Equal((before.Status, before.From, before.LastDay, true), (after.Status, after.From, after.LastDay, after.UnderObjection));
        Assert.False(dossier.On("2025-06-09").UnderObjection);
        Assert.Contains("A-28", after.Explanation.Select(s => s.Reading));
        dossier.Add(Dossier.ObjectionDecided(region, "2025-06-20", objection, ObjectionOutcome.Withdrawn));
        Assert.Equal((true, false, Status.Suspended), (dossier.On("2025-06-19").UnderObjection, dossier.On("2025-06-20").UnderObjection, dossier.On("2025-06-20").Status));
    }

    private static ObjectionStepEntry Step(string region, string day, string objection, ObjectionStepKind step) =>
        new() { Id = $"ST{day}{step}", Region = RegionCode.Parse(region), Objection = objection, Step = step, On = Dossier.Day(day) };
}
