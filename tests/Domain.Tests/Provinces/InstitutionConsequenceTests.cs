namespace Hub.Domain.Tests.Provinces;

/// <summary>8.11: what the suspended and terminated person-times of a year mean for the institution's agreement.</summary>
public sealed class InstitutionConsequenceTests
{
    [Theory]
    [Trait("Row", "8.11 medical institution")]
    [Trait("Reading", "A-33")]
    [InlineData(1, 0, 2, null)]
    [InlineData(51, 0, 101, AgreementState.Suspended)]
    [InlineData(50, 0, 101, null)]
    [InlineData(0, 50, 100, null)]
    [InlineData(0, 51, 101, AgreementState.Terminated)]
    [InlineData(50, 50, 100, null)]
    [InlineData(3, 0, 2, AgreementState.Suspended)]
    public void HN_25_above_50_percent_suspended_may_be_suspended_above_50_percent_terminated_may_be_terminated(int suspended, int terminated, int related, AgreementState? consequence)
    {
        var rule = Of("460000", suspended, terminated, related);
        Assert.Equal((consequence, false, consequence == AgreementState.Suspended ? 6 : null), (rule?.Consequence, rule?.Mandatory ?? false, rule?.Months));
        if (rule is not null) Assert.Equal("hainan/25", rule.Article.ToString());
    }

    [Theory]
    [Trait("Row", "8.11 medical institution")]
    [Trait("Reading", "A-33")]
    [InlineData(199, 1000, null)]
    [InlineData(1, 6, null)]
    [InlineData(200, 1000, AgreementState.PaymentPaused)]
    [InlineData(499, 1000, AgreementState.PaymentPaused)]
    [InlineData(500, 1000, AgreementState.Suspended)]
    [InlineData(7, 3, AgreementState.Suspended)]
    public void SX_38_from_20_percent_may_pause_settlement_and_from_50_percent_must_suspend_the_agreement(int times, int related, AgreementState? consequence)
    {
        foreach (var kind in Enum.GetValues<InstitutionKind>())
        {
            var rule = Ratios.Of(2025, related, [.. Times(times / 2, Status.Suspended), .. Times(times - (times / 2), Status.Terminated)], kind, Given.Book("140000")).Rule;
            Assert.Equal((consequence, consequence == AgreementState.Suspended), (rule?.Consequence, rule?.Mandatory ?? false));
            if (rule is not null) Assert.Equal("shanxi/38", rule.Article.ToString());
        }
    }

    [Theory]
    [Trait("Row", "8.11 medical institution")]
    [Trait("Row", "8.11 pharmacy")]
    [InlineData(InstitutionKind.Medical)]
    [InlineData(InstitutionKind.Pharmacy)]
    public void ZJ_47_names_no_ratio_for_any_institution(InstitutionKind kind) =>
        Assert.Null(Ratios.Of(2025, 1, [new PersonTime(Term(Status.Terminated), true)], kind, Given.Book("330000")).Rule);

    [Theory]
    [Trait("Row", "8.11 pharmacy")]
    [InlineData(Status.Suspended, AgreementState.Suspended)]
    [InlineData(Status.Terminated, AgreementState.Terminated)]
    public void HN_25_one_principal_of_a_pharmacy_is_enough_and_its_suspension_has_no_stated_length(Status status, AgreementState consequence)
    {
        var rule = Ratios.Of(2025, 40, [new PersonTime(Term(status), true)], InstitutionKind.Pharmacy, Given.Book("460000")).Rule!;
        Assert.Equal((consequence, false, (int?)null), (rule.Consequence, rule.Mandatory, rule.Months));
        Assert.Null(Ratios.Of(2025, 1, [new PersonTime(Term(status), false)], InstitutionKind.Pharmacy, Given.Book("460000")).Rule);
    }

    [Fact]
    [Trait("Row", "8.11 pharmacy")]
    [Trait("Reading", "A-26")]
    public void HN_25_the_other_pharmacies_of_the_same_principal_are_untouched()
    {
        var dossier = new Dossier();
        foreach (var number in new[] { 1, 2 })
        {
            dossier.Add(Dossier.Registration("460100", "2024-01-02", number, Category.PharmacyPrincipal) with { InstitutionKind = InstitutionKind.Pharmacy, PrincipalRole = PrincipalRole.EnterpriseHead });
        }

        dossier.Add(Dossier.Points("460100", "2025-06-03", 12));
        Assert.Equal(AgreementState.Terminated, At(1).Rule?.Consequence);
        Assert.Null(At(2).Rule);

        InstitutionRatio At(int number) => Ratios.Of(2025, 3, Ratios.PersonTimes(dossier.Fold(), Dossier.Hospital("460100", number)), InstitutionKind.Pharmacy, Given.Book("460000"));
    }

    [Fact]
    [Trait("Row", "8.11 pharmacy")]
    public void SX_38_a_pharmacy_goes_by_the_same_shares_and_its_principal_is_one_person_among_all() =>
        Assert.Null(Ratios.Of(2025, 6, [new PersonTime(Term(Status.Terminated), true)], InstitutionKind.Pharmacy, Given.Book("140000")).Rule);

    [Fact]
    [Trait("Row", "8.11 in assessment")]
    public void HN_10_SX_8_SX_11_ZJ_47_the_share_is_part_of_agreement_and_assessment_and_left_to_the_agency()
    {
        Given.Says("hainan/10", ArticleKind.Text, "人次占比", "考核", "质量保证金");
        Given.Says("shanxi/8", ArticleKind.Text, "人次占比", "协议");
        Given.Says("shanxi/11", ArticleKind.Text, "考核", "保证金");
        Given.Says("zhejiang/47", ArticleKind.Text, "服务协议管理");
    }

    [Fact]
    [Trait("Reading", "A-33")]
    public void SX_38_two_decisions_on_one_person_in_a_year_are_two_person_times_and_the_next_year_starts_anew()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Points("140100", "2025-12-30", 9));
        dossier.Add(Dossier.Points("140100", "2025-12-31", 2));
        dossier.Add(Dossier.Points("140100", "2026-01-01", 9) with { Id = "next" });
        var times = Ratios.PersonTimes(dossier.Fold(), Dossier.Hospital("140100")).ToList();
        Assert.Equal((2, 1), (Ratio(2025).Suspended, Ratio(2026).Suspended));
        Assert.Equal(AgreementState.PaymentPaused, Ratio(2025).Rule?.Consequence);
        Assert.Null(Ratio(2026).Rule);

        InstitutionRatio Ratio(int year) => Ratios.Of(year, 10, times, InstitutionKind.Medical, Given.Book("140000"));
    }

    [Fact]
    [Trait("Reading", "A-33")]
    public void SX_38_what_is_linked_in_from_another_province_or_came_with_the_agreement_is_not_counted()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Registration("330100", "2024-06-03"));
        dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        dossier.Add(Dossier.Agreement("140100", "2025-06-10", AgreementState.Suspended));
        Assert.Empty(Ratios.PersonTimes(dossier.Fold(), Dossier.Hospital("140100")));
        Assert.Single(Ratios.PersonTimes(dossier.Fold(), Dossier.Hospital("330100")));
    }

    private static RatioClause? Of(string province, int suspended, int terminated, int related) =>
        Ratios.Of(2025, related, [.. Times(suspended, Status.Suspended), .. Times(terminated, Status.Terminated)], InstitutionKind.Medical, Given.Book(province)).Rule;

    private static IEnumerable<PersonTime> Times(int count, Status status) => Enumerable.Repeat(new PersonTime(Term(status), false), count);

    private static Sanction Term(Status status) => new()
    {
        Id = "T", Status = status, Cause = Cause.PointsSingle, Effects = [Effect.FeesNotSettled], Region = RegionCode.Parse("140100"), Article = new ArticleRef("shanxi", 37), DecidedOn = Dossier.Day("2025-06-03"), Entries = [],
    };
}
