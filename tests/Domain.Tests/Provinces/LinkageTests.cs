namespace Hub.Domain.Tests.Provinces;

/// <summary>联动: where else a status holds, what it does to a principal's other pharmacies, and who else is told.</summary>
public sealed class LinkageTests
{
    [Theory]
    [Trait("Row", "8.10 status elsewhere")]
    [InlineData(Given.Hainan, "460200", "22 31")]
    [InlineData(Given.Shanxi, "140200", "23 42 43")]
    [InlineData(Given.Zhejiang, "330200", "17")]
    public void HN_22_SX_23_42_ZJ_17_a_status_at_one_institution_holds_at_every_other_of_the_province_at_once(string region, string other, string articles)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Registration(other, "2025-04-01"));
        dossier.Add(Dossier.Points(region, "2025-06-03", 9));
        Assert.StartsWith("Payable", Given.Paid(dossier, other, "2025-06-02"), StringComparison.Ordinal);
        Assert.StartsWith("EmergencyOnly", Given.Paid(dossier, other, "2025-06-03"), StringComparison.Ordinal);
        Assert.Equal(2, dossier.Fold().Duties.Count(d => d.Kind == DutyKind.MaintainStatus));
        var book = Given.Book(region);
        Assert.Equal(articles, string.Join(' ', book.Clauses.OfType<LinkageClause>().Select(c => c.Article.Number).Concat(book.Aggregation is { } aggregation ? [aggregation.Article.Number] : []).Order()));
        dossier.Add(Dossier.Passed(region, $"{dossier.On("2025-06-03").LastDay!.Value.AddDays(1):yyyy-MM-dd}"));
        Assert.StartsWith("Payable", Given.Paid(dossier, other, "2025-12-31"), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Row", "8.10 principal's other pharmacies")]
    [Trait("Reading", "A-26")]
    [InlineData(Given.Hainan)]
    [InlineData(Given.Shanxi)]
    [InlineData(Given.Zhejiang)]
    public void HN_22_SX_43_ZJ_17_a_principals_status_holds_at_all_his_pharmacies(string region)
    {
        var dossier = Principal(region);
        foreach (var shop in new[] { 1, 2 })
        {
            var day = Dossier.Day("2025-06-03");
            var paid = Assert.Single(Payability.Of(dossier.Fold(), null, Given.Pharmacy(region, shop), RegionCode.Parse(region), Law.Books, day, day));
            Assert.Equal(Payable.EmergencyOnly, paid.Payable);
        }

        Given.Says("shanxi/43", ArticleKind.Rule, "名下其他定点零售药店", "自动调整");
    }

    [Theory]
    [Trait("Row", "8.10 principal's other pharmacies")]
    [Trait("Reading", "A-26")]
    [InlineData(9, AgreementState.Suspended)]
    [InlineData(12, AgreementState.Terminated)]
    public void HN_25_only_the_pharmacy_of_the_act_may_lose_its_agreement(int points, AgreementState consequence)
    {
        var derivation = Principal(Given.Hainan, points).Fold();
        Assert.Equal(consequence, Of(1)?.Consequence);
        Assert.Null(Of(2));
        Given.Says("hainan/25", ArticleKind.Rule, "其他药店不受影响");

        RatioClause? Of(int shop) => Ratios.Of(2025, 5, Ratios.PersonTimes(derivation, Given.Pharmacy(Given.Hainan, shop)), InstitutionKind.Pharmacy, Given.Book(Given.Hainan)).Rule;
    }

    [Fact]
    [Trait("Row", "8.10 notice to other sites")]
    public void HN_12_tells_every_institution_of_the_person_and_ZJ_33_sends_the_others_a_copy_that_moves_no_first_day()
    {
        Given.Says("hainan/12", ArticleKind.Rule, "通报", "各机构都通报到");
        Given.Says("zhejiang/33", ArticleKind.Rule, "抄送其他执业（就业）机构", "送达本次行为发生的机构");
        foreach (var region in new[] { Given.Hainan, Given.Zhejiang })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Registration(region, "2025-04-01", hospital: 2));
            var score = dossier.Add(Dossier.Points(region, "2025-06-03", 9) with { NoticedOn = null, DeliveredOn = null });
            dossier.Add(Dossier.Notice(region, score, "2025-06-04", "2025-06-05"));
            var copy = Dossier.Notice(region, score, "2025-06-04", "2025-06-09") with { Id = "copy", Institution = Dossier.Hospital(region, 2) };
            Given.Takes(dossier, copy);
            dossier.Add(copy);
            Assert.Equal(Dossier.Day("2025-06-05"), dossier.On("2025-06-30").From);
        }
    }

    [Fact]
    [Trait("Row", "8.10 scope words")]
    public void HN_22_links_within_the_province_SX_4_gathers_at_the_province_and_ZJ_2_is_of_its_own_area()
    {
        Given.Says("hainan/22", ArticleKind.Rule, "省内跨机构、跨区域联动");
        Given.Says("shanxi/4", ArticleKind.Text, "省级集中");
        Given.Says("zhejiang/2", ArticleKind.Text, "本省行政区域内");
    }

    private static Dossier Principal(string region, int points = 9)
    {
        var dossier = new Dossier();
        foreach (var shop in new[] { 1, 2 }) dossier.Add(Given.AtPharmacy(region, PrincipalRole.Principal, shop, "2025-04-01") with { Person = Dossier.Doctor });
        dossier.Add(Dossier.Points(region, "2025-06-03", points) with { Institution = Given.Pharmacy(region) });
        return dossier;
    }
}
