namespace Hub.Domain.Tests.Fold;

/// <summary>执业资格丧失: a lost licence, a normal cancellation, and the return (shanxi/25).</summary>
public sealed class LicenceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_13_the_loss_ends_the_qualification_at_once_and_points_that_rest_on_it_bring_no_second_term(bool sameDay)
    {
        var dossier = Dossier.In("140100");
        var control = dossier.Add(Dossier.Lost("140100", "2025-06-02"));
        var points = dossier.Add(Points(sameDay ? "2025-06-02" : "2025-06-20") with { BasedOn = sameDay ? null : control });
        var lost = Assert.Single(dossier.Fold().Sanctions, s => s.Cause == Cause.LicenceLost);
        Assert.Equal((Status.Terminated, Dossier.Day("2025-06-02"), null), (lost.Status, lost.From, lost.NoRegistrationUntil));
        Assert.Equal([control, points], lost.Entries);
        Assert.Equal(Cause.LicenceLost, dossier.On("2025-06-21").Sanctions[0].Cause);
    }

    [Fact]
    public void A_13_the_return_needs_a_licence_besides_passing_commitment_and_registration()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Lost("140100", "2025-06-02"));
        dossier.Add(Dossier.Passed("140100", "2025-12-01"));
        dossier.Add(Dossier.Registration("140100", "2025-12-02"));
        Assert.Equal(Status.Terminated, dossier.On("2025-12-31").Status);
        dossier.Add(Dossier.Regained("140100", "2025-12-05"));
        Assert.Equal((Status.Terminated, Status.Normal), (dossier.On("2025-12-04").Status, dossier.On("2025-12-05").Status));
    }

    [Fact]
    public void A_14_a_normal_cancellation_ends_eligibility_without_a_bar_until_the_licence_is_held_again()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Lost("140100", "2025-06-02", normal: true));
        Assert.True(dossier.On("2025-06-02") is { Status: Status.Terminated, NoRegistrationUntil: null });
        Assert.Equal(0, dossier.Fold().Account(2025).Total);
        dossier.Add(Dossier.Regained("140100", "2025-06-20"));
        Assert.Equal((Status.Terminated, Status.Normal), (dossier.On("2025-06-19").Status, dossier.On("2025-06-20").Status));
        Assert.Null(Assert.Single(dossier.Fold().Registrations).ClosedOn);
        Assert.Contains(dossier.On("2025-06-20").Explanation, s => s.Reading == "A-14");
    }

    [Fact]
    public void A_14_a_normal_cancellation_ends_with_the_closing_of_the_registrations()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Lost("140100", "2025-06-02", normal: true));
        dossier.Add(new RegistrationClosedEntry { Id = "C", Region = RegionCode.Parse("140100"), Person = Dossier.Doctor, Institution = Dossier.Hospital("140100"), ClosedOn = Dossier.Day("2025-06-30"), Reason = "退休" });
        Assert.Equal((Status.Terminated, Status.Normal), (dossier.On("2025-06-30").Status, dossier.On("2025-07-01").Status));
    }

    [Theory]
    [InlineData("330100")]
    [InlineData("460100")]
    public void A_13_where_the_rule_has_no_such_article_only_points_follow(string region)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Lost(region, "2025-06-02"));
        Assert.Equal(Status.Normal, dossier.On("2025-06-03").Status);
        Assert.Contains(dossier.On("2025-06-03").Explanation, s => s.Reading == "A-13");
    }

    [Fact]
    public void A_13_reviewers_have_no_licence_to_lose()
    {
        var dossier = new Dossier();
        dossier.Add(Dossier.Registration("140100", "2024-01-02", category: Category.FeeReviewer));
        dossier.Add(Dossier.Lost("140100", "2025-06-02"));
        Assert.Equal(Status.Normal, dossier.On("2025-06-03").Status);
    }

    [Fact]
    public void A_32_a_loss_that_is_revoked_ends_nothing_from_that_day()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Reversal("140100", "2025-07-01", dossier.Add(Dossier.Lost("140100", "2025-06-02"))));
        Assert.Equal((Status.Terminated, Status.Normal), (dossier.On("2025-06-30").Status, dossier.On("2025-07-01").Status));
    }

    private static PointsEntry Points(string day) =>
        Dossier.Points("140100", day, 10) with { Circumstance = Circumstance.LicenceLost, Decision = DecisionKind.LicensingAuthority };
}
