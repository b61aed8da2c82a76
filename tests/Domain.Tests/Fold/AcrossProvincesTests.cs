namespace Hub.Domain.Tests.Fold;

/// <summary>One person, several provinces: each keeps its own account, the status is linked.</summary>
public sealed class AcrossProvincesTests
{
    [Fact]
    public void A_35_a_term_of_one_province_is_linked_and_the_other_provinces_own_status_kept_apart()
    {
        var dossier = Both();
        dossier.Add(Dossier.Points("330100", "2025-06-02", 9));
        var standing = dossier.On("2025-06-10");
        Assert.Equal(Status.Suspended, standing.Status);
        Assert.Equal([("330000", Status.Suspended), ("460000", Status.Normal)], standing.Official.Select(o => (o.Region.ToString(), o.Status)));
        Assert.Contains(standing.Explanation, s => s.Reading == "A-35" && s.Article == new ArticleRef("hainan", 22));
    }

    [Fact]
    public void A_34_points_of_two_provinces_are_summed_for_information_and_trigger_nothing()
    {
        var dossier = Both();
        dossier.Add(Dossier.Points("330100", "2025-06-02", 6));
        dossier.Add(Dossier.Points("460100", "2025-06-03", 6));
        var account = dossier.Fold().Account(2025);
        Assert.Equal((12, 12, 6), (account.Total, account.EffectiveTotal, account.HighestSingle));
        Assert.Equal([new RegionPoints(RegionCode.Parse("330000"), 6, 6), new RegionPoints(RegionCode.Parse("460000"), 6, 6)], account.ByRegion);
        Assert.Equal(Status.Normal, dossier.On("2025-07-01").Status);
    }

    [Fact]
    public void A_10_an_act_that_two_provinces_scored_counts_once_across_them_and_in_each()
    {
        var dossier = Both();
        dossier.Add(Dossier.Points("330100", "2025-06-02", 3) with { Act = "甲" });
        dossier.Add(Dossier.Points("460100", "2025-06-03", 6) with { Act = "甲" });
        var account = dossier.Fold().Account(2025);
        Assert.Equal((6, 9), (account.Total, account.EffectiveTotal));
        Assert.Equal([3, 6], account.ByRegion.Select(r => r.Total));
        Assert.All(account.Scores, s => Assert.Null(s.AbsorbedBy));
    }

    [Fact]
    public void A_24_a_term_of_another_province_refuses_no_registration()
    {
        var dossier = Both();
        dossier.Add(Dossier.Points("140100", "2025-06-02", 12));
        Assert.True(dossier.Check(Dossier.Registration("330100", "2025-07-01", 2)).Allows);
        Assert.Contains(dossier.Check(Dossier.Registration("140100", "2025-07-01", 2)).Refusals, r => r is { Code: "REGISTRATION_BARRED", Article.Rulebook: "shanxi" });
    }

    [Fact]
    public void A_term_ends_by_the_restoration_of_its_own_province_only()
    {
        var dossier = Both();
        dossier.Add(Dossier.Points("460100", "2025-06-02", 9));
        Assert.Contains(dossier.Check(Dossier.Passed("330100", "2025-08-10")).Refusals, r => r.Code == "NOTHING_TO_RESTORE");
        dossier.Add(Dossier.Passed("460100", "2025-08-10"));
        Assert.Equal(Status.Normal, dossier.On("2025-08-10").Status);
    }

    private static Dossier Both()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Registration("460100", "2024-06-03"));
        return dossier;
    }
}
