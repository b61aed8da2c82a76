using Hub.Domain.Tests.Duties;

namespace Hub.Domain.Tests.Provinces;

/// <summary>What follows from a decision that was made under a rule keeps that rule's days after it has run out; what is new after it has none .</summary>
public sealed class AfterExpiryTests
{
    [Fact]
    [Trait("Reading", "A-37")]
    public void SX_39_40_48_53_56_notice_delivery_and_restoration_of_the_last_days_decision_keep_their_days()
    {
        var dossier = Dossier.In(Given.Shanxi);
        var score = dossier.Add(Dossier.Points(Given.Shanxi, "2026-02-28", 9) with { Circumstance = Circumstance.Fronting, Decision = DecisionKind.AdminPenalty, DocumentReceivedOn = Dossier.Day("2026-03-02"), NoticedOn = null, DeliveredOn = null });
        Assert.Equal("/2026-03-09/", Due.Of(dossier, DeadlineKind.Notice));
        dossier.Add(Dossier.Notice(Given.Shanxi, score, "2026-03-09", "2026-03-12"));
        Assert.Equal(["/2026-03-09/2026-03-09", "/2026-03-12/2026-03-12"], [Due.Of(dossier, DeadlineKind.Notice), Due.Of(dossier, DeadlineKind.Delivery)]);
        Assert.Equal(Dossier.Day("2026-07-12"), dossier.On("2026-03-12").LastDay);
        dossier.Add(new RestorationAppliedEntry { Id = "RA", Region = RegionCode.Parse(Given.Shanxi), Person = Dossier.Doctor, AppliedOn = Dossier.Day("2026-07-13"), ReceivedOn = Dossier.Day("2026-07-13"), InstitutionAgrees = true });
        Assert.Equal("/2026-07-27/", Due.Of(dossier, DeadlineKind.RestorationDecision));
        Assert.Equal("LATE", Assert.Single(dossier.Check(Dossier.Passed(Given.Shanxi, "2026-07-28")).Warnings).Code);
        Given.Takes(dossier, Dossier.Passed(Given.Shanxi, "2026-07-27"));
        Assert.Equal("LATE", Assert.Single(dossier.Check(Dossier.Notice(Given.Shanxi, score, "2026-03-10", null)).Warnings).Code);
    }

    [Fact]
    [Trait("Reading", "A-37")]
    public void SX_15_26_39_commitments_leavers_and_notices_of_decisions_after_the_last_day_have_none()
    {
        var dossier = Dossier.In(Given.Shanxi);
        dossier.Add(Dossier.Points(Given.Shanxi, "2026-03-02", 9));
        dossier.Add(Given.Signed(Given.Shanxi, "2026-03-02"));
        dossier.Add(Given.Closed(Given.Shanxi, "2026-03-31"));
        Assert.Empty(dossier.Fold().Deadlines);
        Assert.Equal("Normal", Given.Term(dossier, "2026-03-02"));
    }
}
