namespace Hub.Domain.Tests.Provinces;

/// <summary>累计: within which year, up to which cap, from which moment, and over all institutions.</summary>
public sealed class AccumulationTests
{
    [Theory]
    [Trait("Row", "8.8 year")]
    [InlineData(Given.Hainan, 22)]
    [InlineData(Given.Shanxi, 28)]
    [InlineData(Given.Zhejiang, 23)]
    public void HN_22_SX_28_ZJ_23_points_add_up_within_the_natural_year_and_begin_again_at_nought(string region, int article)
    {
        Assert.Equal(article, Given.Book(region).Accumulation.Article.Number);
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-12-31", 8));
        dossier.Add(Dossier.Points(region, "2026-01-01", 8));
        Assert.Equal((8, 8), (dossier.Fold().Account(2025).EffectiveTotal, dossier.Fold().Account(2026).EffectiveTotal));
        Assert.Equal("Normal", Given.Term(dossier, "2026-01-01"));
        dossier.Add(Dossier.Points(region, "2025-12-31", 1, "late"));
        Assert.StartsWith("Suspended 2025-12-31", Given.Term(dossier, "2026-01-01"), StringComparison.Ordinal);
        Assert.Equal(8, dossier.Fold().Account(2026).EffectiveTotal);
    }

    [Theory]
    [Trait("Row", "8.8 cap")]
    [Trait("Reading", "A-06")]
    [InlineData(Given.Hainan, 12, 12, 9)]
    [InlineData(Given.Shanxi, 15, 12, 12)]
    [InlineData(Given.Zhejiang, 12, 12, 9)]
    public void HN_22_ZJ_23_the_total_stops_at_twelve_in_the_order_of_the_days_and_SX_28_knows_no_cap(string region, int effective, int repairedBefore, int repairedAfter)
    {
        Assert.Equal(effective, Total(null));
        Assert.Equal(repairedBefore, Total("2025-06-10"));
        Assert.Equal(repairedAfter, Total("2025-07-10"));

        int Total(string? repaired)
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-06-03", 6));
            dossier.Add(Dossier.Points(region, "2025-07-01", 9));
            if (repaired is not null) dossier.Add(Dossier.Repaired(region, repaired, 3) with { Times = region == Given.Shanxi ? 1 : 3 });
            var account = dossier.Fold().Account(2025);
            Assert.Equal((15, Status.Terminated), (account.Total, dossier.On("2025-07-01").Status));
            return account.EffectiveTotal;
        }
    }

    [Theory]
    [Trait("Row", "8.8 scoring moment")]
    [Trait("Reading", "A-07")]
    [InlineData(Given.Hainan)]
    [InlineData(Given.Shanxi)]
    [InlineData(Given.Zhejiang)]
    public void SX_28_ZJ_35_the_decisions_day_says_the_year_not_the_acts_nor_the_notices_and_HN_22_is_read_alike(string region)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-12-31", 9) with { ActOn = Dossier.Day("2024-11-05"), NoticedOn = Dossier.Day("2026-01-05"), DeliveredOn = Dossier.Day("2026-01-06"), DocumentReceivedOn = Dossier.Day("2026-01-02") });
        Assert.Equal((0, 9, 0), (dossier.Fold().Account(2024).Total, dossier.Fold().Account(2025).Total, dossier.Fold().Account(2026).Total));
        Assert.Equal(Dossier.Day("2026-01-06"), dossier.On("2026-01-06").From);
        var score = (PointsEntry)dossier.Entries[^1].Content;
        Assert.Equal(("2024-11-05", "2025-12-31", "2026-01-05", "2026-01-06"), ($"{score.ActOn:yyyy-MM-dd}", $"{score.DecidedOn:yyyy-MM-dd}", $"{score.NoticedOn:yyyy-MM-dd}", $"{score.DeliveredOn:yyyy-MM-dd}"));
    }

    [Theory]
    [Trait("Row", "8.8 scoring moment")]
    [Trait("Reading", "A-07")]
    [InlineData(Given.Hainan, "hainan/22")]
    [InlineData(Given.Shanxi, "shanxi/28")]
    [InlineData(Given.Zhejiang, "zhejiang/35")]
    public void SX_28_ZJ_35_a_lost_licence_counts_in_the_year_in_which_the_authority_decided_and_HN_22_is_read_alike(string region, string article)
    {
        var dossier = Dossier.In(region);
        var lost = dossier.Add(Dossier.Lost(region, "2025-12-31"));
        var score = Given.Points(region, "2025-12-31", Circumstance.LicenceLost, DecisionKind.LicensingAuthority, 10) with { BasedOn = lost, NoticedOn = Dossier.Day("2026-01-07"), DeliveredOn = Dossier.Day("2026-01-08") };
        Given.Takes(dossier, score);
        Given.Refuses(dossier, score with { DecidedOn = Dossier.Day("2026-01-05"), PriorNoticeOn = null }, "NOT_THE_SCORING_DAY", article, "A-07");
        Given.Says("zhejiang/35", ArticleKind.Rule, "第二十七条第二项", "情形发生时");
    }

    [Theory]
    [Trait("Row", "8.8 multi-site")]
    [Trait("Reading", "A-11")]
    [InlineData(Given.Hainan, Category.Doctor)]
    [InlineData(Given.Hainan, Category.Nurse)]
    [InlineData(Given.Shanxi, Category.Doctor)]
    [InlineData(Given.Shanxi, Category.FeeReviewer)]
    [InlineData(Given.Zhejiang, Category.Doctor)]
    [InlineData(Given.Zhejiang, Category.Technician)]
    public void HN_20_22_SX_28_ZJ_36_points_from_every_place_add_up_for_doctors_and_are_read_so_for_everybody(string region, Category category)
    {
        var dossier = new Dossier();
        var city = $"{region[..3]}{int.Parse(region[3..4], System.Globalization.CultureInfo.InvariantCulture) + 1}00";
        dossier.Add(Dossier.Registration(region, "2025-04-01", category: category));
        dossier.Add(Dossier.Registration(city, "2025-04-01", category: category));
        dossier.Add(Dossier.Points(region, "2025-06-03", 4));
        dossier.Add(Dossier.Points(city, "2025-06-04", 5));
        Assert.Equal((9, Status.Suspended), (dossier.Fold().Account(2025).EffectiveTotal, dossier.On("2025-06-04").Status));
        Assert.Equal([4, 5], dossier.Fold().Account(2025).ByInstitution.Select(i => i.Total));
    }

    [Theory]
    [Trait("Row", "8.8 principal of several pharmacies")]
    [InlineData(Given.Hainan)]
    [InlineData(Given.Shanxi)]
    [InlineData(Given.Zhejiang)]
    public void HN_20_SX_28_ZJ_36_the_points_of_a_principal_add_up_over_all_his_pharmacies(string region)
    {
        var dossier = new Dossier();
        for (var shop = 1; shop <= 3; shop++)
        {
            dossier.Add(Given.AtPharmacy(region, PrincipalRole.Principal, shop, "2025-04-01") with { Person = Dossier.Doctor });
            dossier.Add(Dossier.Points(region, $"2025-06-0{shop}", 4, $"S{shop}") with { Institution = Given.Pharmacy(region, shop) });
        }

        Assert.Equal("Terminated 2025-06-03..2026-06-03 PointsCumulative", Given.Term(dossier, "2025-06-03"));
        Assert.Equal(3, dossier.Fold().Account(2025).ByInstitution.Count);
    }

    [Fact]
    [Trait("Row", "8.8 aggregation duty")]
    public void HN_31_the_provincial_agency_adds_up_and_tells_and_SX_4_has_it_in_the_province_and_filed_with_the_national_one()
    {
        Assert.Equal("hainan/31", $"{Given.Book(Given.Hainan).Aggregation!.Article}");
        Assert.Null(Given.Book(Given.Zhejiang).Aggregation);
        Given.Says("hainan/31", ArticleKind.Rule, "省经办机构归集", "通报信息部门和所在市县经办机构");
        Given.Says("shanxi/4", ArticleKind.Text, "省级集中", "向国家医疗保障局备案");
    }
}
