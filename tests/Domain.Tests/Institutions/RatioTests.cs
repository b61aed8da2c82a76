namespace Hub.Domain.Tests.Institutions;

/// <summary>人次占比: exactly where each line begins, and what is counted .</summary>
public sealed class RatioTests
{
    [Theory]
    [InlineData(19, 100, null)]
    [InlineData(20, 100, AgreementState.PaymentPaused)]
    [InlineData(1, 5, AgreementState.PaymentPaused)]
    [InlineData(49, 100, AgreementState.PaymentPaused)]
    [InlineData(50, 100, AgreementState.Suspended)]
    [InlineData(1, 2, AgreementState.Suspended)]
    [InlineData(0, 0, null)]
    [InlineData(3, 0, null)]
    public void Shanxi_38_exactly_20_percent_pauses_settlement_and_exactly_50_suspends_the_agreement(int times, int related, AgreementState? consequence)
    {
        var ratio = Ratios.Of(2025, related, Times(times, Status.Suspended), InstitutionKind.Medical, Book("140000"));
        Assert.Equal((consequence, times, related), (ratio.Rule?.Consequence, ratio.Suspended, ratio.Related));
        Assert.Equal(consequence == AgreementState.Suspended, ratio.Rule?.Mandatory ?? false);
    }

    [Fact]
    public void Shanxi_38_suspended_and_terminated_are_counted_together_in_pharmacies_too()
    {
        var ratio = Ratios.Of(2025, 10, [.. Times(1, Status.Suspended), .. Times(1, Status.Terminated)], InstitutionKind.Pharmacy, Book("140000"));
        Assert.Equal((1, 1, AgreementState.PaymentPaused), (ratio.Suspended, ratio.Terminated, ratio.Rule!.Consequence));
    }

    [Theory]
    [InlineData(50, 0, 100, null)]
    [InlineData(51, 0, 100, AgreementState.Suspended)]
    [InlineData(0, 50, 100, null)]
    [InlineData(0, 51, 100, AgreementState.Terminated)]
    [InlineData(30, 30, 100, null)]
    [InlineData(51, 51, 100, AgreementState.Terminated)]
    [InlineData(2, 0, 3, AgreementState.Suspended)]
    public void Hainan_25_more_than_50_percent_each_by_itself_and_the_agency_may(int suspended, int terminated, int related, AgreementState? consequence)
    {
        var ratio = Ratios.Of(2025, related, [.. Times(suspended, Status.Suspended), .. Times(terminated, Status.Terminated)], InstitutionKind.Medical, Book("460000"));
        Assert.Equal(consequence, ratio.Rule?.Consequence);
        Assert.False(ratio.Rule?.Mandatory ?? false);
        Assert.Equal(consequence == AgreementState.Suspended ? 6 : null, ratio.Rule?.Months);
    }

    [Fact]
    public void Hainan_25_in_a_pharmacy_one_principal_is_enough_and_others_are_not_asked()
    {
        var book = Book("460000");
        Assert.Null(Ratios.Of(2025, 1, Times(1, Status.Terminated), InstitutionKind.Pharmacy, book).Rule);
        Assert.Equal(AgreementState.Suspended, Ratios.Of(2025, 100, [new PersonTime(Term(Status.Suspended), true)], InstitutionKind.Pharmacy, book).Rule!.Consequence);
        Assert.Equal(AgreementState.Terminated, Ratios.Of(2025, 100, [new PersonTime(Term(Status.Terminated), true)], InstitutionKind.Pharmacy, book).Rule!.Consequence);
    }

    [Fact]
    public void Zhejiang_47_and_a_province_without_a_rulebook_say_nothing_of_a_ratio()
    {
        Assert.Null(Ratios.Of(2025, 1, Times(1, Status.Terminated), InstitutionKind.Medical, Book("330000")).Rule);
        Assert.Null(Ratios.Of(2025, 1, Times(1, Status.Terminated), InstitutionKind.Medical, null).Rule);
    }

    [Fact]
    public void A_33_other_years_reversed_decisions_and_those_that_came_with_the_agreement_are_not_counted()
    {
        PersonTime[] times =
        [
            new(Term(Status.Suspended) with { DecidedOn = Dossier.Day("2024-12-31") }, false),
            new(Term(Status.Suspended) with { Revoked = true }, false),
            new(Term(Status.Suspended) with { Cause = Cause.AgreementSuspended }, false),
            new(Term(Status.Suspended) with { EndedOn = Dossier.Day("2025-08-04") }, false),
        ];
        Assert.Equal(1, Ratios.Of(2025, 10, times, InstitutionKind.Medical, Book("140000")).Suspended);
    }

    [Fact]
    public void A_33_a_person_counts_where_the_act_happened_once_for_each_decision_that_stands()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Registration("140200", "2024-06-03"));
        dossier.Add(Dossier.Points("140100", "2025-06-03", 9));
        dossier.Add(Dossier.Points("140100", "2025-06-10", 10) with { Circumstance = Circumstance.LicenceLost, Decision = DecisionKind.LicensingAuthority });
        var revoked = dossier.Add(Dossier.Points("140100", "2025-06-20", 9));
        dossier.Add(Dossier.Reversal("140100", "2025-07-01", revoked));
        Assert.Equal([Status.Suspended, Status.Terminated], Ratios.PersonTimes(dossier.Fold(), Dossier.Hospital("140100")).Select(t => t.Sanction.Status));
        Assert.Empty(Ratios.PersonTimes(dossier.Fold(), Dossier.Hospital("140200")));
    }

    [Fact]
    public void A_26_hainan_25_a_principal_counts_at_the_pharmacy_of_the_act_alone()
    {
        var dossier = new Dossier();
        foreach (var number in new[] { 1, 2 })
        {
            dossier.Add(Dossier.Registration("460100", "2024-01-02", number, Category.PharmacyPrincipal) with { InstitutionKind = InstitutionKind.Pharmacy, PrincipalRole = PrincipalRole.LegalRepresentative });
        }

        dossier.Add(Dossier.Points("460100", "2025-06-03", 9));
        Assert.True(Assert.Single(Ratios.PersonTimes(dossier.Fold(), Dossier.Hospital("460100"))).Principal);
        Assert.Empty(Ratios.PersonTimes(dossier.Fold(), Dossier.Hospital("460100", 2)));
    }

    private static Rulebook Book(string province) => Law.Books.Latest(RegionCode.Parse(province))!;

    private static IEnumerable<PersonTime> Times(int count, Status status) => Enumerable.Repeat(new PersonTime(Term(status), false), count);

    private static Sanction Term(Status status) => new()
    {
        Id = "T", Status = status, Cause = Cause.PointsSingle, Effects = [Effect.FeesNotSettled], Region = RegionCode.Parse("140100"), Article = new ArticleRef("shanxi", 37), DecidedOn = Dossier.Day("2025-06-03"), Entries = [],
    };
}
