namespace Hub.Domain.Tests.Admission;

/// <summary>What the law refuses, with code, field, article and reading.</summary>
public sealed class AdmissionTests
{
    private static readonly RegistrationEntry Pharmacy = Dossier.Registration("330100", "2025-05-06") with
    {
        Person = null,
        Institution = InstitutionCode.Parse("P33010000001"),
        InstitutionKind = InstitutionKind.Pharmacy,
        Category = Category.PharmacyPrincipal,
        PrincipalRole = PrincipalRole.LegalRepresentative,
    };

    [Fact]
    public void A_registration_in_order_is_taken() => Assert.Empty(new Dossier().Check(Dossier.Registration("330100", "2025-05-06")).Refusals);

    [Fact]
    public void A_code_of_another_category_is_refused() =>
        Refuses(Dossier.Registration("330100", "2025-05-06", category: Category.Nurse), "CATEGORY_CODE_MISMATCH", "category");

    [Fact]
    public void A_doctor_without_a_code_is_refused_and_a_reviewer_is_not()
    {
        Refuses(Dossier.Registration("330100", "2025-05-06") with { Person = null }, "PERSON_CODE_REQUIRED", "person");
        Assert.Empty(new Dossier().Check(Dossier.Registration("330100", "2025-05-06", category: Category.FeeReviewer) with { Person = null }).Refusals);
    }

    [Theory]
    [InlineData("460100", "hainan/3")]
    [InlineData("140100", "shanxi/18")]
    [InlineData("330100", "zhejiang/10")]
    public void A_51_a_missing_commitment_is_warned_of_with_the_article_that_wants_it(string region, string article) =>
        Assert.Contains(new Dossier().Check(Dossier.Registration(region, "2025-05-06") with { CommitmentOn = null }).Warnings, w => w.Code == "NO_COMMITMENT" && w.Article?.ToString() == article);

    [Fact]
    public void The_kind_of_institution_must_be_that_of_its_code() =>
        Refuses(Dossier.Registration("330100", "2025-05-06") with { InstitutionKind = InstitutionKind.Pharmacy }, "INSTITUTION_KIND_MISMATCH", "institutionKind");

    [Theory]
    [InlineData("460100", PrincipalRole.LegalRepresentative, true)]
    [InlineData("460100", PrincipalRole.QualityHead, true)]
    [InlineData("140100", PrincipalRole.LegalRepresentative, false)]
    [InlineData("140100", PrincipalRole.QualityHead, false)]
    [InlineData("140100", PrincipalRole.Principal, true)]
    [InlineData("140100", PrincipalRole.EnterpriseHead, true)]
    [InlineData("330100", PrincipalRole.LegalRepresentative, true)]
    [InlineData("330100", PrincipalRole.QualityHead, false)]
    public void A_50_who_is_a_principal_differs_by_province(string region, PrincipalRole role, bool within)
    {
        var verdict = new Dossier().Check(Pharmacy with { Region = RegionCode.Parse(region), PrincipalRole = role });
        if (within) Assert.Empty(verdict.Refusals);
        else Assert.Contains(verdict.Refusals, r => r is { Code: "OUT_OF_SCOPE", Reading: "A-50", Article: not null } && r.Path[0] == "principalRole");
    }

    [Fact]
    public void A_pharmacist_of_a_pharmacy_is_not_within_shanxi_12()
    {
        var pharmacist = Pharmacy with { Person = PersonCode.Parse("YS140100000123"), Category = Category.PharmacyPharmacist, PrincipalRole = null };
        Assert.Empty(new Dossier().Check(pharmacist).Refusals);
        Assert.Contains(new Dossier().Check(pharmacist with { Region = RegionCode.Parse("140100") }).Refusals, r => r.Code == "OUT_OF_SCOPE" && r.Article == new ArticleRef("shanxi", 12));
    }

    [Fact]
    public void Dates_ahead_and_dates_out_of_order_are_refused()
    {
        var dossier = Dossier.In("330100");
        var points = Dossier.Points("330100", "2025-06-02", 3);
        Assert.Contains(dossier.Check(points, "2025-06-01").Refusals, r => r.Code == "FUTURE_DATE" && r.Path[0] == "decidedOn");
        Assert.Contains(dossier.Check(points with { ActOn = Dossier.Day("2025-06-03") }).Refusals, r => r.Code == "DATES_OUT_OF_ORDER" && r.Path[0] == "decidedOn");
        Assert.Contains(dossier.Check(points with { DeliveredOn = Dossier.Day("2025-06-01") }).Refusals, r => r.Code == "DATES_OUT_OF_ORDER" && r.Path[0] == "deliveredOn");
    }

    [Fact]
    public void Points_for_an_unknown_person_are_refused() =>
        Refuses(Dossier.Points("330100", "2025-06-02", 3), "UNKNOWN_PERSON", "person");

    [Fact]
    public void A_region_without_a_rulebook_is_refused() =>
        Refuses(Dossier.Registration("110101", "2025-05-06"), "NO_RULEBOOK", "region");

    [Fact]
    public void What_an_other_is_has_to_be_said() =>
        Assert.Contains(Dossier.In("330100").Check(Dossier.Points("330100", "2025-06-02", 3) with { Facts = null }).Refusals, r => r.Code == "FACTS_REQUIRED" && r.Article == new ArticleRef("zhejiang", 24, "(四)"));

    [Fact]
    public void Zhejiang_24_volume_based_purchasing_is_of_public_hospitals_only()
    {
        var dossier = new Dossier();
        dossier.Add(Dossier.Registration("330100", "2024-01-02") with { InstitutionPublic = false });
        var points = Dossier.Points("330100", "2025-06-02", 3) with { Circumstance = Circumstance.VbpNonSelected };
        Assert.Contains(dossier.Check(points).Refusals, r => r.Code == "PUBLIC_MEDICAL_ONLY");
        Assert.Contains(dossier.Check(points with { Institution = InstitutionCode.Parse("P33010000001") }).Refusals, r => r.Code == "PUBLIC_MEDICAL_ONLY");
        Assert.Contains(dossier.Check(points with { Institution = InstitutionCode.Parse("P33010000001") }).Refusals, r => r.Code == "OUT_OF_SCOPE");
        Assert.Empty(Dossier.In("330100").Check(points).Refusals);
    }

    [Fact]
    public void Late_and_missing_notices_are_warned_of()
    {
        var dossier = Dossier.In("330100");
        var points = Dossier.Points("330100", "2025-09-26", 9) with { PriorNoticeOn = null, NoticedOn = Dossier.Day("2025-10-11"), DeliveredOn = null };
        Assert.Equal(["LATE", "NO_PRIOR_NOTICE", "NO_NOTICE"], dossier.Check(points).Warnings.Select(w => w.Code));
        Assert.DoesNotContain(dossier.Check(points with { NoticedOn = Dossier.Day("2025-10-10") }).Warnings, w => w.Code == "LATE");
    }

    [Fact]
    public void A_reversal_needs_points_to_lower()
    {
        var dossier = Dossier.In("330100");
        var control = dossier.Add(Dossier.Points("330100", "2025-06-02", 3));
        Assert.Contains(dossier.Check(Dossier.Reversal("330100", "2025-06-09", "E0")).Refusals, r => r is { Code: "UNKNOWN_ENTRY", Reading: "A-32", Article: { Rulebook: "zhejiang", Number: 37 } });
        Assert.Contains(dossier.Check(Dossier.Reversal("330100", "2025-06-09", dossier.Entries[0].Control)).Refusals, r => r.Code == "NOT_REVERSIBLE");
        Assert.Contains(dossier.Check(Dossier.Reversal("330100", "2025-06-01", control)).Refusals, r => r.Code == "DATES_OUT_OF_ORDER");
        Assert.Contains(dossier.Check(Dossier.Reversal("330100", "2025-06-09", control, 3)).Refusals, r => r.Code == "REVERSAL_NOT_LOWER");
        Assert.Empty(dossier.Check(Dossier.Reversal("330100", "2025-06-09", control, 2)).Refusals);
    }

    [Fact]
    public void Leaving_needs_a_registration_and_is_late_after_ten_working_days()
    {
        var leaving = new RegistrationClosedEntry { Id = "1", Region = RegionCode.Parse("330100"), Person = Dossier.Doctor, Institution = Dossier.Hospital("330100"), ClosedOn = Dossier.Day("2026-02-13"), UpdatedOn = Dossier.Day("2026-03-06"), Reason = "退休" };
        var verdict = Dossier.In("330100").Check(leaving);
        Assert.Empty(verdict.Refusals);
        Assert.Contains(verdict.Warnings, w => w.Code == "LATE" && w.Article == new ArticleRef("zhejiang", 18));
        Assert.Contains(Dossier.In("330100").Check(leaving with { Institution = Dossier.Hospital("330100", 2) }).Refusals, r => r.Code == "NOT_REGISTERED");
    }

    private static void Refuses(Entry entry, string code, string path) =>
        Assert.Contains(new Dossier().Check(entry).Refusals, r => r.Code == code && r.Path[0] == path);
}
