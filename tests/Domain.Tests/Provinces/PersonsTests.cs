namespace Hub.Domain.Tests.Provinces;

/// <summary>相关人员: who is within the rule, and how he comes to the qualification.</summary>
public sealed class PersonsTests
{
    [Theory]
    [Trait("Row", "8.2 medical institution")]
    [InlineData(Given.Hainan, "hainan/3")]
    [InlineData(Given.Shanxi, "shanxi/12")]
    [InlineData(Given.Zhejiang, "zhejiang/4")]
    public void HN_3_SX_12_ZJ_4_medical_pharmaceutical_nursing_and_technical_staff_and_reviewers_are_within_the_rule_at_a_hospital(string region, string article)
    {
        (Category, string?)[] within = [(Category.Doctor, "D330106000123"), (Category.Nurse, "N330106000123"), (Category.HospitalPharmacist, "HY330106000123"), (Category.Technician, "HJ330106000123"), (Category.FeeReviewer, null)];
        foreach (var (category, code) in within) Given.Takes(new Dossier(), Given.AtHospital(region, category, code));
        Given.Refuses(new Dossier(), Given.AtHospital(region, Category.PharmacyPharmacist, "YS330106000123"), "OUT_OF_SCOPE", article);
        Given.Refuses(new Dossier(), Given.AtHospital(region, Category.PharmacyPrincipal, null) with { PrincipalRole = PrincipalRole.Principal }, "OUT_OF_SCOPE", article);
    }

    [Theory]
    [Trait("Row", "8.2 pharmacy")]
    [Trait("Reading", "A-50")]
    [InlineData(Given.Hainan, "hainan/3", "LegalRepresentative EnterpriseHead Principal QualityHead")]
    [InlineData(Given.Shanxi, "shanxi/12", "EnterpriseHead Principal")]
    [InlineData(Given.Zhejiang, "zhejiang/4", "LegalRepresentative EnterpriseHead Principal")]
    public void HN_3_SX_12_ZJ_4_of_a_pharmacys_principals_these_are_within_the_rule_and_others_are_refused(string region, string article, string within)
    {
        foreach (var role in Enum.GetValues<PrincipalRole>())
        {
            if (within.Split(' ').Contains(role.ToString())) Given.Takes(new Dossier(), Given.AtPharmacy(region, role));
            else Given.Refuses(new Dossier(), Given.AtPharmacy(region, role), "OUT_OF_SCOPE", article, "A-50");
        }
    }

    [Fact]
    [Trait("Row", "8.2 pharmacy")]
    [Trait("Reading", "A-50")]
    public void HN_3_ZJ_4_a_pharmacys_pharmacists_are_within_the_rule_and_SX_12_has_principals_only()
    {
        Given.Takes(new Dossier(), Given.AtPharmacy(Given.Hainan, null));
        Given.Takes(new Dossier(), Given.AtPharmacy(Given.Zhejiang, null));
        Given.Refuses(new Dossier(), Given.AtPharmacy(Given.Shanxi, null), "OUT_OF_SCOPE", "shanxi/12", "A-50");
        foreach (var region in Given.Provinces)
        {
            var doctor = Given.AtPharmacy(region, null) with { Person = Dossier.Doctor, Category = Category.Doctor };
            Given.Refuses(new Dossier(), doctor, "OUT_OF_SCOPE");
        }
    }

    [Fact]
    [Trait("Row", "8.2 how acquired")]
    [Trait("Reading", "A-51")]
    public void HN_3_registration_code_and_commitment_together_give_the_qualification()
    {
        var dossier = Dossier.In(Given.Hainan, "2025-05-06");
        Assert.Equal(["NotPayable hainan/3", "Payable hainan/23"], [Given.Paid(dossier, Given.Hainan, "2025-05-05"), Given.Paid(dossier, Given.Hainan, "2025-05-06")]);
        var uncommitted = new Dossier();
        uncommitted.Add(Dossier.Registration(Given.Hainan, "2025-05-06") with { CommitmentOn = Dossier.Day("2025-05-09") });
        Assert.Equal(["NotPayable hainan/3", "Payable hainan/23"], [Given.Paid(uncommitted, Given.Hainan, "2025-05-08"), Given.Paid(uncommitted, Given.Hainan, "2025-05-09")]);
        Given.Says("hainan/3", ArticleKind.Rule, "登记备案", "代码", "服务承诺", "三项齐备");
    }

    [Fact]
    [Trait("Row", "8.2 how acquired")]
    [Trait("Reading", "A-51")]
    public void SX_10_27_ZJ_3_8_the_agreement_gives_the_qualification_without_licence_or_prior_filing_and_a_missing_commitment_alone_stops_no_payment()
    {
        Given.Says("shanxi/10", ArticleKind.Text, "服务协议签订后", "不是行政许可准入", "不需事前备案");
        Given.Says("shanxi/27", ArticleKind.Text, "不得", "提高登记备案的条件");
        Given.Says("zhejiang/3", ArticleKind.Rule, "不是行政准入", "不予支付结算");
        Given.Says("zhejiang/8", ArticleKind.Text, "签有医保协议", "即有资格");
        foreach (var (region, article) in new[] { (Given.Shanxi, "shanxi/22"), (Given.Zhejiang, "zhejiang/13") })
        {
            var dossier = new Dossier();
            dossier.Add(Dossier.Registration(region, "2025-05-06") with { CommitmentOn = null });
            Assert.Equal($"Payable {article}", Given.Paid(dossier, region, "2025-05-06"));
        }
    }

    [Fact]
    [Trait("Row", "8.2 professional registration needed")]
    public void HN_3_serves_within_the_place_class_and_scope_of_the_professional_registration() =>
        Given.Says("hainan/3", ArticleKind.Rule, "执业注册要求", "注册的地点、类别、范围");

    [Fact]
    [Trait("Row", "8.2 professional registration needed")]
    public void SX_25_the_professional_licence_is_held_continuously_or_the_qualification_ends()
    {
        var dossier = Dossier.In(Given.Shanxi);
        dossier.Add(Dossier.Lost(Given.Shanxi, "2025-06-02"));
        Assert.Equal(["Normal", "Terminated 2025-06-02.. LicenceLost"], [Given.Term(dossier, "2025-06-01"), Given.Term(dossier, "2025-06-02")]);
    }

    [Fact]
    [Trait("Row", "8.2 professional registration needed")]
    public void ZJ_12_serving_at_several_places_presupposes_the_authoritys_permission() => Given.Says("zhejiang/12", ArticleKind.Rule, "经许可多点执业");
}
