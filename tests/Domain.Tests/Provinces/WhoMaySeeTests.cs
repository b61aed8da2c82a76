using Hub.Domain.Tests.Admission;

namespace Hub.Domain.Tests.Provinces;

/// <summary>8.17: who may see what, as far as the rules' own text says it: display, publication, hand-over and reach.</summary>
public sealed class WhoMaySeeTests
{
    private static readonly string[] Provinces = ["460100", "140100", "330100"];

    [Fact]
    [Trait("Row", "8.17 the person")]
    public void HN_15_SX_45_ZJ_21_the_person_may_look_up_status_and_points_and_reaches_himself_alone()
    {
        foreach (var article in new[] { "hainan/15", "shanxi/45", "zhejiang/21" }) Given.Says(article, ArticleKind.Rule, "状态、记分", "查询");
        var scope = Jurisdiction.Of(Caller(Audience.Practitioner, "460100") with { Person = Dossier.Doctor });
        Assert.Equal((Dossier.Doctor, false), (scope.Person, scope.Empty));
        Assert.True(Jurisdiction.Of(Caller(Audience.Practitioner, "460100")).Empty);
    }

    [Fact]
    [Trait("Row", "8.17 own institution(s)")]
    public void HN_12_24_36_SX_40_45_ZJ_33_the_institution_is_told_of_its_own_staff_and_reaches_no_other()
    {
        Given.Says("hainan/12", ArticleKind.Rule, "多点执业、就业的各机构都通报到");
        Given.Says("hainan/36", ArticleKind.Text, "一医一档", "记分");
        Given.Says("shanxi/40", ArticleKind.Rule, "送达责任人所在的定点机构");
        Given.Says("zhejiang/33", ArticleKind.Rule, "送达本次行为发生的机构", "抄送其他执业（就业）机构");
        var scope = Jurisdiction.Of(Caller(Audience.Institution, "140100") with { Institution = Dossier.Hospital("140100") });
        Assert.True(scope.Covers(RegionCode.Parse("140100"), InstitutionKind.Medical, Dossier.Hospital("140100")));
        Assert.False(scope.Covers(RegionCode.Parse("140100"), InstitutionKind.Medical, Dossier.Hospital("140100", 2)));
    }

    [Theory]
    [Trait("Row", "8.17 public / patients")]
    [Trait("Reading", "A-39")]
    [InlineData("460100", true, "hainan/35")]
    [InlineData("140100", false, "shanxi/45")]
    [InlineData("330100", false, "zhejiang/21")]
    public void HN_35_SX_45_ZJ_21_the_platform_shows_who_is_suspended_or_terminated_and_in_hainan_who_is_normal(string region, bool normal, string article)
    {
        var book = Given.Book(region);
        Assert.Equal((normal, true, true), (book.Displays(Status.Normal), book.Displays(Status.Suspended), book.Displays(Status.Terminated)));
        Assert.Equal((article, "A-39"), (book.PublicDisplay.Article.ToString(), Assert.Single(book.PublicDisplay.Readings)));
    }

    [Theory]
    [Trait("Row", "8.17 public / patients")]
    [Trait("Reading", "A-39")]
    [InlineData(6, false)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void SX_37_three_points_are_published_at_seven_and_eight_and_by_the_agencys_own_decision_only(int total, bool allowed)
    {
        var desk = new Desk("140100");
        desk.Score("2025-06-03", total);
        if (allowed) desk.Takes(Sent.Publication("140100", "2025-06-10"));
        else desk.Refuses(Sent.Publication("140100", "2025-06-10"), "PUBLICATION_NOT_ALLOWED", "year", "shanxi/37", "A-39");
        Assert.False(desk.Fold().PointsPublishedOn(RegionCode.Parse("140000"), 2025, Dossier.Day("2025-06-10")));
    }

    [Fact]
    [Trait("Row", "8.17 public / patients")]
    [Trait("Reading", "A-39")]
    public void HN_15_points_are_published_at_any_total_after_the_agencys_decision_until_it_takes_it_back()
    {
        var desk = new Desk("460100");
        desk.Score("2025-06-03", 12);
        desk.Takes(Sent.Publication("460100", "2025-06-10"));
        desk.Take(Sent.Publication("460100", "2025-06-10"));
        desk.Take(Sent.Publication("460100", "2025-06-10", "2025-07-01"));
        bool On(string day) => desk.Fold().PointsPublishedOn(RegionCode.Parse("460000"), 2025, Dossier.Day(day));
        Assert.Equal((false, true, true, false), (On("2025-06-09"), On("2025-06-10"), On("2025-06-30"), On("2025-07-01")));
    }

    [Fact]
    [Trait("Row", "8.17 public / patients")]
    [Trait("Reading", "A-39")]
    public void ZJ_21_points_are_never_public()
    {
        var desk = new Desk("330100");
        desk.Score("2025-06-03", 8);
        desk.Refuses(Sent.Publication("330100", "2025-06-10"), "PUBLICATION_NOT_ALLOWED", "person", "zhejiang/21", "A-39");
    }

    [Theory]
    [Trait("Row", "8.17 public / patients")]
    [Trait("Reading", "A-40")]
    [InlineData("460100", "hainan/15")]
    [InlineData("330100", "zhejiang/21")]
    public void HN_15_ZJ_21_within_a_certain_range_is_the_institutions_own_display_not_a_list_for_everybody(string region, string article)
    {
        var clause = Assert.Single(Given.Book(region).Duties, d => d.Kind == DutyKind.Display);
        Assert.Equal((article, Audience.Institution), (clause.Article.ToString(), clause.By));
        Assert.Contains("A-40", clause.Readings);
        Given.Says(article, ArticleKind.Rule, "在一定范围内公开");
        Assert.True(Jurisdiction.Of(Caller(Audience.Public, region)).Empty);
    }

    [Fact]
    [Trait("Row", "8.17 public / patients")]
    public void SX_45_every_place_displays_a_suspension_in_real_time()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Registration("140100", "2024-06-03", 2));
        dossier.Add(Dossier.Points("140100", "2025-06-03", 9));
        var duties = dossier.Fold().Duties.Where(d => d.Kind == DutyKind.Display).ToList();
        Assert.Equal(2, duties.Count);
        Assert.All(duties, d => Assert.Equal((Dossier.Day("2025-06-03"), "shanxi/45"), (d.Since, d.Article.ToString())));
    }

    [Fact]
    [Trait("Row", "8.17 health dept (same level)")]
    public void HN_6_SX_5_ZJ_6_health_sees_persons_of_medical_institutions_and_follows_up_their_cases()
    {
        foreach (var (region, article) in Provinces.Zip(["hainan/6", "shanxi/5", "zhejiang/6"]))
        {
            Assert.Equal((true, false), Reaches(Audience.Health, region));
            Assert.Equal(article, Assert.Single(Given.Book(region).Transfers, t => t.To.Contains(Audience.Health)).Article.ToString());
        }
    }

    [Fact]
    [Trait("Row", "8.17 drug dept (same level)")]
    public void HN_37_SX_6_ZJ_7_drug_sees_persons_of_pharmacies_which_in_shanxi_are_principals_alone()
    {
        foreach (var region in Provinces) Assert.Equal((false, true), Reaches(Audience.Drug, region));
        foreach (var (region, article) in new[] { ("140100", "shanxi/6"), ("330100", "zhejiang/7") }) Assert.Equal(article, Assert.Single(Given.Book(region).Transfers, t => t.To.Contains(Audience.Drug)).Article.ToString());
        Given.Says("hainan/37", ArticleKind.Rule, "药品监督管理");
        Assert.Equal([Category.PharmacyPrincipal], Given.Book("140100").Persons.Pharmacy);
    }

    [Fact]
    [Trait("Row", "8.17 law enforcement")]
    public void HN_7_law_enforcement_sees_persons_of_pharmacies_and_no_other_rule_names_it()
    {
        Assert.Equal((false, true), Reaches(Audience.Enforcement, "460100"));
        Assert.Equal("hainan/7", Assert.Single(Given.Book("460100").Transfers, t => t.To.Contains(Audience.Enforcement)).Article.ToString());
        foreach (var region in new[] { "140100", "330100" }) Assert.DoesNotContain(Given.Book(region).Transfers, t => t.To.Contains(Audience.Enforcement) || t.RestrictsEntry);
    }

    [Fact]
    [Trait("Row", "8.17 province-wide 医保")]
    public void HN_5_22_SX_4_the_provinces_own_bodies_share_all_of_it()
    {
        Given.Says("hainan/5", ArticleKind.Text, "在全省共享共用");
        Given.Says("hainan/22", ArticleKind.Rule, "共享可查");
        Given.Says("shanxi/4", ArticleKind.Text, "省级集中");
        foreach (var (province, city) in new[] { ("460000", "460106"), ("140000", "140105") })
        {
            Assert.True(Jurisdiction.Of(Caller(Audience.Insurance, province)).Covers(RegionCode.Parse(city), InstitutionKind.Medical, Dossier.Hospital(city)));
        }
    }

    [Theory]
    [Trait("Reading", "A-46")]
    [InlineData("460000", true, true, true)]
    [InlineData("460100", false, true, true)]
    [InlineData("460106", false, false, true)]
    [InlineData("460107", false, false, false)]
    [InlineData("450000", false, false, false)]
    public void HN_5_the_same_level_is_the_regions_own_prefix_down_to_the_county(string caller, bool otherCity, bool otherCounty, bool county)
    {
        var scope = Jurisdiction.Of(Caller(Audience.Health, caller));
        bool Covers(string region) => scope.Covers(RegionCode.Parse(region), InstitutionKind.Medical, Dossier.Hospital(region));
        Assert.Equal((otherCity, otherCounty, county), (Covers("460200"), Covers("460105"), Covers("460106")));
    }

    private static (bool Medical, bool Pharmacy) Reaches(Audience audience, string region)
    {
        var scope = Jurisdiction.Of(Caller(audience, region));
        return (scope.Covers(RegionCode.Parse(region), InstitutionKind.Medical, Dossier.Hospital(region)), scope.Covers(RegionCode.Parse(region), InstitutionKind.Pharmacy, InstitutionCode.Parse($"P{region}00001")));
    }

    private static Caller Caller(Audience audience, string region) => new() { Audience = audience, Region = RegionCode.Parse(region), Purpose = Purpose.FundSupervision, Subject = "s", ExpiresAt = DateTimeOffset.MaxValue };
}
