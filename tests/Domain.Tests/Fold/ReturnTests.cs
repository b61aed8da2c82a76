namespace Hub.Domain.Tests.Fold;

/// <summary>The return from a termination: passing, commitment and a new registration, in whatever order they come .</summary>
public sealed class ReturnTests
{
    [Theory]
    [InlineData("330100")]
    [InlineData("460100")]
    public void The_maintenance_of_a_registration_in_another_province_is_no_new_registration(string region)
    {
        var other = region == "330100" ? "460100" : "330100";
        var dossier = Terminated(region);
        dossier.Add(Dossier.Registration(other, "2024-01-03"));
        dossier.Add(Dossier.Passed(region, "2026-06-10", "2026-06-10"));
        dossier.Add(Dossier.Registration(other, "2026-06-11"));
        Assert.Equal(Status.Terminated, dossier.On("2026-06-12").Status);
        var kept = Assert.Single(dossier.Fold().Registrations, r => r.Region == RegionCode.Parse(other));
        Assert.Equal((Dossier.Day("2024-01-03"), null), (kept.RegisteredOn, kept.ClosedOn));
        dossier.Add(Dossier.Registration(region, "2026-06-15"));
        Assert.Equal(Status.Normal, dossier.On("2026-06-15").Status);
    }

    [Fact]
    public void Whoever_moved_to_another_province_returns_by_the_registration_that_he_opens_there()
    {
        var dossier = Terminated("330100");
        dossier.Add(Dossier.Passed("330100", "2026-06-10"));
        dossier.Add(Dossier.Registration("460100", "2026-06-11"));
        Assert.Equal(Status.Normal, dossier.On("2026-06-11").Status);
    }

    [Fact]
    public void The_new_commitment_may_come_after_the_new_registration()
    {
        var dossier = Terminated("330100");
        dossier.Add(Dossier.Passed("330100", "2026-06-10"));
        dossier.Add(Dossier.Registration("330100", "2026-06-11") with { CommitmentOn = null });
        Assert.Equal(Status.Terminated, dossier.On("2026-06-30").Status);
        dossier.Add(Dossier.Registration("330100", "2026-06-20"));
        Assert.Equal(Status.Terminated, dossier.On("2026-06-19").Status);
        Assert.Equal(Status.Normal, dossier.On("2026-06-20").Status);
    }

    [Fact]
    public void A_passing_after_commitment_and_registration_ends_it_on_its_own_day()
    {
        var dossier = Terminated("330100");
        dossier.Add(Dossier.Registration("330100", "2026-06-11"));
        dossier.Add(Dossier.Passed("330100", "2026-06-25"));
        Assert.Equal(Status.Terminated, dossier.On("2026-06-24").Status);
        Assert.Equal(Status.Normal, dossier.On("2026-06-25").Status);
    }

    [Fact]
    public void After_a_termination_that_was_revoked_the_registration_runs_on()
    {
        var dossier = Dossier.In("330100");
        var control = dossier.Add(Dossier.Points("330100", "2025-06-02", 12));
        dossier.Add(Dossier.Reversal("330100", "2025-06-20", control));
        dossier.Add(Dossier.Registration("330100", "2025-07-01"));
        Assert.Equal(Dossier.Day("2024-01-02"), Assert.Single(dossier.Fold().Registrations).RegisteredOn);
    }

    /// <summary>Twelve points in two scores: one year, to 2026-06-03.</summary>
    private static Dossier Terminated(string region)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-06-02", 9));
        dossier.Add(Dossier.Points(region, "2025-06-03", 3));
        return dossier;
    }
}
