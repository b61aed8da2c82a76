namespace Hub.Domain.Tests.Admission;

/// <summary>异议申诉: what can be objected to, when, in what form, and who rules on it.</summary>
public sealed class ObjectionAdmissionTests
{
    [Fact]
    public void SX_53_a_late_objection_is_waived()
    {
        var desk = new Desk("140100");
        var points = desk.Score("2025-09-26", 6);
        desk.Takes(Sent.Objection("140100", "2025-10-16", points));
        desk.Refuses(Sent.Objection("140100", "2025-10-17", points), "OBJECTION_WAIVED", "filedOn", "shanxi/53", "A-53");
        desk.Takes(Sent.Objection("140100", "2025-10-17", points) with { NoticeReceivedOn = Dossier.Day("2025-09-28") });
    }

    [Fact]
    public void ZJ_38_a_late_objection_is_taken_and_marked()
    {
        var desk = new Desk("330100");
        var points = desk.Score("2025-09-26", 6);
        desk.Takes(Sent.Objection("330100", "2025-10-16", points));
        desk.Warns(Sent.Objection("330100", "2025-10-17", points), "LATE", "filedOn", "zhejiang/38", "A-53");
    }

    [Fact]
    public void HN_16_an_objection_has_no_window()
    {
        var desk = new Desk("460100");
        desk.Takes(Sent.Objection("460100", "2026-06-02", desk.Score("2025-06-02", 6)));
    }

    [Theory]
    [InlineData("140100", "shanxi/53")]
    [InlineData("330100", "zhejiang/38")]
    public void A_53_without_signature_or_seal_an_objection_is_incomplete(string region, string article)
    {
        var desk = new Desk(region);
        var objection = Sent.Objection(region, "2025-06-05", desk.Score("2025-06-02", 6));
        desk.Takes(objection);
        desk.Refuses(objection with { SignedByPerson = false }, "INCOMPLETE", "signedByPerson", article, "A-53");
        desk.Refuses(objection with { SealedByInstitution = false }, "INCOMPLETE", "sealedByInstitution", article, "A-53");
    }

    [Fact]
    public void HN_16_a_written_objection_suffices()
    {
        var desk = new Desk("460100");
        desk.Takes(Sent.Objection("460100", "2025-06-05", desk.Score("2025-06-02", 6)) with { SignedByPerson = false, SealedByInstitution = false });
    }

    [Theory]
    [InlineData("460100", "hainan/16")]
    [InlineData("140100", "shanxi/53")]
    [InlineData("330100", "zhejiang/38")]
    public void One_objects_to_points_and_to_a_status(string region, string article)
    {
        var desk = new Desk(region);
        desk.Takes(Sent.Objection(region, "2025-06-05", desk.Take(Sent.Reported(region, "2025-06-02", Status.Suspended))));
        desk.Takes(Sent.Objection(region, "2025-06-05", desk.Take(Sent.Agreement(region, "2025-06-02", AgreementState.Suspended, Dossier.Doctor))));
        desk.Refuses(Sent.Objection(region, "2025-06-05", desk.Take(Sent.Agreement(region, "2025-06-03", AgreementState.Suspended))) with { Person = null }, "NOT_OBJECTIONABLE", "entry", article);
        desk.Refuses(Sent.Objection(region, "2025-06-05", desk.Take(Sent.Restricted(region, "2025-06-02"))), "NOT_OBJECTIONABLE", "entry", article);
        desk.Refuses(Sent.Objection(region, "2025-06-05", "E0"), "UNKNOWN_ENTRY", "entry", article);
    }

    [Fact]
    public void SX_25_a_lost_licence_ends_the_status_and_can_be_objected_to()
    {
        var desk = new Desk("140100");
        desk.Takes(Sent.Objection("140100", "2025-06-05", desk.Take(Sent.Lost("140100", "2025-06-02"))));
        desk = new Desk("330100");
        desk.Refuses(Sent.Objection("330100", "2025-06-05", desk.Take(Sent.Lost("330100", "2025-06-02"))), "NOT_OBJECTIONABLE", "entry", "zhejiang/38");
    }

    [Fact]
    public void A_second_objection_waits_for_the_first()
    {
        var desk = new Desk("330100");
        var points = desk.Score("2025-06-02", 6);
        var first = desk.Take(Sent.Objection("330100", "2025-06-05", points));
        desk.Refuses(Sent.Objection("330100", "2025-06-06", points), "ALREADY_OPEN", "entry", "zhejiang/38");
        desk.Take(Sent.Ruling("330100", "2025-06-06", first));
        desk.Takes(Sent.Objection("330100", "2025-06-06", points));
    }

    [Fact]
    public void An_objection_is_of_the_person_concerned_and_after_the_entry()
    {
        var desk = new Desk("330100");
        var points = desk.Score("2025-06-02", 6);
        desk.Refuses(Sent.Objection("330100", "2025-06-05", points) with { Person = PersonCode.Parse("D330106000999") }, "PERSON_MISMATCH", "person");
        desk.Refuses(Sent.Objection("330100", "2025-06-01", points), "DATES_OUT_OF_ORDER", "filedOn");
        desk.Refuses(Sent.Objection("330100", "2025-06-05", points) with { Statement = "" }, "FIELD_REQUIRED", "statement");
        desk.Take(Dossier.Reversal("330100", "2025-06-03", points));
        desk.Refuses(Sent.Objection("330100", "2025-06-05", points), "ALREADY_REVERSED", "entry", "zhejiang/38");
    }

    [Fact]
    public void SX_53_a_window_that_was_counted_provisionally_waives_nothing()
    {
        var desk = new Desk("140100");
        var points = desk.Score("2026-02-27", 6);
        desk.Takes(Sent.Objection("140100", "2027-01-29", points) with { NoticeReceivedOn = Dossier.Day("2026-12-31") }, "PROVISIONAL", "LATE");
    }

    [Fact]
    public void A_decision_of_before_the_rulebook_has_no_window()
    {
        var desk = new Desk("140100");
        var points = desk.Score("2026-03-02", 6);
        desk.Takes(Sent.Objection("140100", "2026-06-01", points) with { SignedByPerson = false }, "RULEBOOK_EXPIRED");
    }

    [Fact]
    public void Experts_end_after_they_began()
    {
        var desk = new Desk("330100");
        var objection = desk.Take(Sent.Objection("330100", "2025-06-05", desk.Score("2025-06-02", 6)));
        desk.Refuses(Sent.Step("330100", "2025-06-06", objection, ObjectionStepKind.ExpertsEnd), "EXPERTS_NOT_AT_WORK", "kind", "zhejiang/39", "A-30");
        desk.Take(Sent.Step("330100", "2025-06-06", objection, ObjectionStepKind.ExpertsBegin));
        desk.Refuses(Sent.Step("330100", "2025-06-07", objection, ObjectionStepKind.ExpertsBegin), "EXPERTS_AT_WORK", "kind", "zhejiang/39", "A-30");
        desk.Refuses(Sent.Step("330100", "2025-06-05", objection, ObjectionStepKind.ExpertsEnd), "DATES_OUT_OF_ORDER", "on");
        desk.Takes(Sent.Step("330100", "2025-06-06", objection, ObjectionStepKind.ExpertsEnd));
    }

    [Fact]
    public void A_step_is_of_an_open_objection_and_a_transfer_says_where_to()
    {
        var desk = new Desk("330100");
        var objection = desk.Take(Sent.Objection("330100", "2025-06-05", desk.Score("2025-06-02", 6)));
        desk.Refuses(Sent.Step("330100", "2025-06-06", objection, ObjectionStepKind.Transferred), "FIELD_REQUIRED", "to");
        desk.Refuses(Sent.Step("330100", "2025-06-06", objection, ObjectionStepKind.Explained, InsuranceBody.Agency), "FIELD_UNEXPECTED", "to");
        desk.Refuses(Sent.Step("330100", "2025-06-04", objection, ObjectionStepKind.Explained), "DATES_OUT_OF_ORDER", "on");
        desk.Refuses(Sent.Step("330100", "2025-06-06", "E0", ObjectionStepKind.Explained), "UNKNOWN_ENTRY", "objection", "zhejiang/38");
        desk.Take(Sent.Ruling("330100", "2025-06-06", objection));
        desk.Refuses(Sent.Step("330100", "2025-06-07", objection, ObjectionStepKind.Explained), "ALREADY_DECIDED", "objection", "zhejiang/38");
        desk.Refuses(Sent.Ruling("330100", "2025-06-07", objection), "ALREADY_DECIDED", "objection", "zhejiang/38");
    }

    [Theory]
    [InlineData("460100", DecisionKind.AdminPenalty, InsuranceBody.HigherAgency, true, "hainan/13")]
    [InlineData("460100", DecisionKind.AgreementHandling, InsuranceBody.Administration, true, "hainan/13")]
    [InlineData("140100", DecisionKind.AdminPenalty, InsuranceBody.Agency, false, "shanxi/54")]
    [InlineData("140100", DecisionKind.AdminPenalty, InsuranceBody.Administration, true, "shanxi/54")]
    [InlineData("140100", DecisionKind.AgreementHandling, InsuranceBody.Agency, true, "shanxi/55")]
    [InlineData("140100", DecisionKind.AgreementHandling, InsuranceBody.HigherAgency, false, "shanxi/55")]
    [InlineData("330100", DecisionKind.AgreementHandling, InsuranceBody.Agency, true, "zhejiang/40")]
    [InlineData("330100", DecisionKind.AgreementHandling, InsuranceBody.HigherAgency, false, "zhejiang/40")]
    public void Who_rules_on_an_objection_differs_by_province_and_decision(string region, DecisionKind decision, InsuranceBody body, bool may, string article)
    {
        var desk = new Desk(region);
        var points = desk.Take(Dossier.Points(region, "2025-06-02", 6) with { Decision = decision });
        var objection = desk.Take(Sent.Objection(region, "2025-06-05", points));
        var ruling = Sent.Ruling(region, "2025-06-10", objection) with { DecidedBy = body };
        if (may) desk.Takes(ruling);
        else desk.Refuses(ruling, "BODY_NOT_COMPETENT", "decidedBy", article);
        desk.Takes(ruling with { Outcome = ObjectionOutcome.Withdrawn });
    }

    [Theory]
    [InlineData("460100", InsuranceBody.HigherAgency, "hainan/13")]
    [InlineData("460100", InsuranceBody.Administration, "hainan/13")]
    [InlineData("140100", InsuranceBody.Administration, "shanxi/55")]
    [InlineData("330100", InsuranceBody.Administration, "zhejiang/40")]
    public void Once_it_has_gone_on_the_agency_that_decided_rules_on_itself_no_more(string region, InsuranceBody to, string article)
    {
        var desk = new Desk(region);
        var points = desk.Take(Dossier.Points(region, "2025-06-02", 6) with { Decision = DecisionKind.AgreementHandling });
        var objection = desk.Take(Sent.Objection(region, "2025-06-05", points));
        desk.Take(Sent.Step(region, "2025-06-06", objection, ObjectionStepKind.Transferred, to));
        var ruling = Sent.Ruling(region, "2025-06-10", objection);
        desk.Refuses(ruling with { DecidedBy = InsuranceBody.Agency }, "BODY_NOT_COMPETENT", "decidedBy", article);
        desk.Takes(ruling with { DecidedBy = to });
    }

    [Theory]
    [InlineData("460100", InsuranceBody.HigherAgency, true, "hainan/13")]
    [InlineData("140100", InsuranceBody.HigherAgency, false, "shanxi/55")]
    [InlineData("140100", InsuranceBody.Administration, true, "shanxi/55")]
    [InlineData("330100", InsuranceBody.Agency, false, "zhejiang/40")]
    [InlineData("330100", InsuranceBody.Administration, true, "zhejiang/40")]
    public void It_goes_on_to_a_body_that_may_rule(string region, InsuranceBody to, bool may, string article)
    {
        var desk = new Desk(region);
        var step = Sent.Step(region, "2025-06-06", desk.Take(Sent.Objection(region, "2025-06-05", desk.Score("2025-06-02", 6))), ObjectionStepKind.Transferred, to);
        if (may) desk.Takes(step);
        else desk.Refuses(step, "BODY_NOT_COMPETENT", "to", article);
    }

    [Fact]
    public void Only_a_changed_decision_has_new_points_and_they_are_lower()
    {
        var desk = new Desk("330100");
        var objection = desk.Take(Sent.Objection("330100", "2025-06-05", desk.Score("2025-06-02", 6)));
        var changed = Sent.Ruling("330100", "2025-06-10", objection, ObjectionOutcome.Changed);
        desk.Takes(changed);
        desk.Takes(changed with { NewPoints = 5 });
        desk.Takes(changed with { NotResponsible = true });
        desk.Refuses(changed with { NewPoints = 6 }, "REVERSAL_NOT_LOWER", "newPoints", "zhejiang/38", "A-32");
        desk.Refuses(Sent.Ruling("330100", "2025-06-10", objection) with { NewPoints = 5 }, "FIELD_UNEXPECTED", "newPoints", "zhejiang/38");
        desk.Refuses(Sent.Ruling("330100", "2025-06-10", objection) with { NotResponsible = true }, "FIELD_UNEXPECTED", "notResponsible", "zhejiang/38");
    }

    [Theory]
    [InlineData("140100", "shanxi/56")]
    [InlineData("330100", "zhejiang/39")]
    public void A_review_takes_twenty_working_days_and_experts_stop_the_clock(string region, string article)
    {
        var desk = new Desk(region);
        var objection = desk.Take(Sent.Objection(region, "2025-06-05", desk.Score("2025-06-02", 6)));
        desk.Takes(Sent.Ruling(region, "2025-07-03", objection));
        desk.Warns(Sent.Ruling(region, "2025-07-04", objection), "LATE", "decidedOn", article, "A-30");
        desk.Takes(Sent.Ruling(region, "2025-07-04", objection) with { ExpertFrom = Dossier.Day("2025-06-10"), ExpertTo = Dossier.Day("2025-06-10") });
        desk.Take(Sent.Step(region, "2025-06-10", objection, ObjectionStepKind.ExpertsBegin));
        desk.Take(Sent.Step(region, "2025-06-16", objection, ObjectionStepKind.ExpertsEnd));
        desk.Takes(Sent.Ruling(region, "2025-07-10", objection));
        desk.Warns(Sent.Ruling(region, "2025-07-11", objection), "LATE", "decidedOn", article, "A-30");
        desk.Take(Sent.Step(region, "2025-06-20", objection, ObjectionStepKind.ExpertsBegin));
        desk.Take(Sent.Step(region, "2025-06-20", objection, ObjectionStepKind.ExpertsEnd));
        desk.Takes(Sent.Ruling(region, "2025-07-11", objection));
        desk.Refuses(Sent.Ruling(region, "2025-07-04", objection) with { ExpertFrom = Dossier.Day("2025-06-10") }, "FIELD_REQUIRED", "expertTo");
    }
}
