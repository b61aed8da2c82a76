using Hub.Domain.Tests.Admission;

namespace Hub.Domain.Tests.Provinces;

/// <summary>8.16: what other authorities and institutions tell the agency, and what becomes of points whose decision was changed.</summary>
public sealed class InboundTests
{
    [Theory]
    [Trait("Row", "8.16 practice suspended, assessment failed, ordered to stop → agency")]
    [Trait("Reading", "A-52")]
    [InlineData("460100", "hainan/38")]
    [InlineData("140100", "shanxi/52")]
    public void HN_38_SX_52_the_institution_must_report_it_and_it_changes_neither_points_nor_standing(string region, string article)
    {
        var desk = new Desk(region);
        foreach (var restriction in Enum.GetValues<PracticeRestriction>())
        {
            desk.Takes(Sent.Restricted(region, "2025-06-03") with { Restriction = restriction });
            desk.Take(Sent.Restricted(region, "2025-06-03") with { Id = $"{restriction}", Restriction = restriction });
        }

        Assert.Equal(article, Given.Book(region).Find(InboundKind.PracticeRestricted)?.Article.ToString());
        var fold = desk.Fold();
        Assert.Equal((Status.Normal, 0), (fold.On(Dossier.Day("2025-06-10")).Status, fold.Account(2025).Total));
        Assert.Empty(fold.Duties);
    }

    [Theory]
    [Trait("Row", "8.16 penalties of other authorities → 医保, to be scored")]
    [Trait("Reading", "A-55")]
    [InlineData("460100", "hainan/37")]
    [InlineData("330100", "zhejiang/48")]
    public void HN_37_41_ZJ_48_an_inbound_penalty_is_a_duty_to_score_until_points_rest_on_it(string region, string article)
    {
        var desk = new Desk(region);
        var penalty = desk.Take(Sent.Penalty(region, "2025-06-03"));
        var duty = Assert.Single(desk.Fold().Duties);
        Assert.Equal((DutyKind.Score, Audience.Insurance, article, null), (duty.Kind, duty.By, duty.Article.ToString(), duty.DoneOn));
        desk.Take(Dossier.Points(region, "2025-06-20", 4) with { Decision = DecisionKind.LicensingAuthority, BasedOn = penalty });
        Assert.Equal(Dossier.Day("2025-06-20"), Assert.Single(desk.Fold().Duties, d => d.Kind == DutyKind.Score).DoneOn);
    }

    [Theory]
    [Trait("Reading", "A-55")]
    [InlineData("460100", "hainan/37")]
    [InlineData("140100", "shanxi/35")]
    [InlineData("330100", "zhejiang/48")]
    public void HN_37_SX_35_ZJ_48_a_lost_licence_is_scored_by_the_agency_where_the_person_is_registered(string region, string article)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Lost("330100", "2025-06-03"));
        var duty = Assert.Single(dossier.Fold().Duties, d => d.Kind == DutyKind.Score);
        Assert.Equal((RegionCode.Parse(region), article), (duty.Region, duty.Article.ToString()));
    }

    [Theory]
    [Trait("Row", "8.16 reconcile")]
    [InlineData("460100", "hainan/14")]
    [InlineData("140100", "shanxi/44")]
    public void HN_14_SX_44_a_maintained_status_that_differs_from_what_holds_is_told(string region, string article)
    {
        var desk = new Desk(region);
        desk.Score("2025-06-03", 9);
        desk.Warns(Sent.Reported(region, "2025-06-05", Status.Normal), "STATUS_MISMATCH", "status", article);
        desk.Takes(Sent.Reported(region, "2025-06-05", Status.Suspended));
    }

    [Theory]
    [Trait("Row", "8.16 penalty changed/revoked")]
    [Trait("Reading", "A-32")]
    [InlineData("140100", "shanxi/56")]
    [InlineData("330100", "zhejiang/37")]
    public void SX_56_ZJ_37_points_change_with_the_decision_from_the_day_it_changed(string region, string article)
    {
        var dossier = Dossier.In(region);
        var points = dossier.Add(Dossier.Points(region, "2025-06-03", 9));
        dossier.Add(Dossier.Reversal(region, "2025-06-20", points, 4));
        Assert.Equal((Status.Suspended, Status.Normal, 4), (dossier.On("2025-06-19").Status, dossier.On("2025-06-20").Status, dossier.Fold().Account(2025).EffectiveTotal));
        Assert.Equal(article, Given.Book(region).Reversal?.Article.ToString());
        Assert.Contains(dossier.On("2025-06-20").Explanation, s => s.Article?.ToString() == article && s.Reading == "A-32");
    }

    [Fact]
    [Trait("Reading", "A-32")]
    public void HN_a_reversal_holds_though_the_rule_is_silent_and_cites_the_reading()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Reversal("460100", "2025-06-20", dossier.Add(Dossier.Points("460100", "2025-06-03", 12))));
        Assert.Equal((Status.Terminated, Status.Normal, 0), (dossier.On("2025-06-19").Status, dossier.On("2025-06-20").Status, dossier.Fold().Account(2025).Total));
        Assert.True(Assert.Single(dossier.Fold().Sanctions).Revoked);
        Assert.Null(Given.Book("460000").Reversal);
    }
}
