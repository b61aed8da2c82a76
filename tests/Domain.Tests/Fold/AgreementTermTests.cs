namespace Hub.Domain.Tests.Fold;

/// <summary>中止、解除协议: what the institution's agreement makes of those responsible (shanxi/36, zhejiang/16).</summary>
public sealed class AgreementTermTests
{
    [Fact]
    public void SX_36_A_23_a_suspension_lasts_as_long_as_the_institutions_and_then_waits_for_restoration()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Agreement("140100", "2025-06-02", AgreementState.Suspended, "2025-08-31"));
        var standing = dossier.On("2025-06-02");
        Assert.Equal((Status.Suspended, Cause.AgreementSuspended, Dossier.Day("2025-08-31")), (standing.Status, standing.Sanctions[0].Cause, standing.LastDay));
        Assert.Equal(new ArticleRef("shanxi", 36), standing.Sanctions[0].Article with { Clause = null });
        Assert.True(dossier.On("2025-09-01") is { Status: Status.Suspended, TermExpired: true });
        dossier.Add(Dossier.Passed("140100", "2025-09-03"));
        Assert.Equal(Status.Normal, dossier.On("2025-09-03").Status);
    }

    [Fact]
    public void A_23_without_a_stated_end_it_runs_until_the_next_state_and_no_evaluation_ends_it_before()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Agreement("330100", "2025-06-02", AgreementState.ServicesSuspended));
        dossier.Add(Dossier.Passed("330100", "2025-07-01"));
        Assert.True(dossier.On("2025-07-02") is { Status: Status.Suspended, LastDay: null });
        dossier.Add(Dossier.Agreement("330100", "2025-07-11", AgreementState.Active));
        Assert.Equal(Dossier.Day("2025-07-10"), dossier.On("2025-07-01").LastDay);
        Assert.Equal(Status.Normal, dossier.On("2025-07-11").Status);
    }

    [Fact]
    public void A_23_an_agreement_in_force_again_ends_the_suspension_also_of_those_whom_it_does_not_name()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Agreement("140100", "2025-06-02", AgreementState.Suspended));
        dossier.Add(Dossier.Agreement("140100", "2025-06-20", AgreementState.Suspended) with { Persons = [] });
        Assert.Null(dossier.On("2025-06-30").LastDay);
        var again = dossier.Add(Dossier.Agreement("140100", "2025-07-11", AgreementState.Active) with { Persons = [] });
        Assert.True(dossier.On("2025-07-11") is { Status: Status.Suspended, TermExpired: true } over && over.LastDay == Dossier.Day("2025-07-10"));
        dossier.Add(Dossier.Reversal("140100", "2025-07-20", again));
        Assert.Equal(Dossier.Day("2025-07-10"), dossier.On("2025-07-19").LastDay);
        Assert.True(dossier.On("2025-07-20") is { Status: Status.Suspended, LastDay: null, TermExpired: false });
    }

    [Fact]
    public void A_23_a_termination_has_no_bar_and_ends_by_passing_commitment_and_registration()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Agreement("140100", "2025-06-02", AgreementState.Terminated));
        Assert.True(dossier.On("2025-06-03") is { Status: Status.Terminated, NoRegistrationUntil: null, TermExpired: false });
        dossier.Add(Dossier.Passed("140100", "2025-07-01"));
        Assert.Equal(Status.Terminated, dossier.On("2025-07-01").Status);
        dossier.Add(Dossier.Registration("140100", "2025-07-03", 2));
        Assert.Equal(Status.Normal, dossier.On("2025-07-03").Status);
    }

    [Fact]
    public void A_23_points_on_the_same_facts_govern_when_they_bring_the_longer_term()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Agreement("330100", "2025-06-02", AgreementState.Terminated));
        dossier.Add(Dossier.Points("330100", "2025-06-02", 12));
        var standing = dossier.On("2025-06-03");
        Assert.Equal((Cause.PointsSingle, Dossier.Day("2028-06-02")), (standing.Sanctions[0].Cause, standing.NoRegistrationUntil));
        Assert.Contains(standing.Explanation, s => s.Reading == "A-23" && s.Zh.Contains("较长者", StringComparison.Ordinal));
        dossier.Add(Dossier.Agreement("330100", "2025-06-04", AgreementState.Suspended, "2025-12-31"));
        Assert.Equal(Status.Terminated, dossier.On("2025-06-05").Status);
    }

    [Fact]
    public void ZJ_16_a_department_counts_and_SX_36_speaks_of_institutions_only()
    {
        foreach (var (region, status) in new[] { ("330100", Status.Suspended), ("140100", Status.Normal) })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Agreement(region, "2025-06-02", AgreementState.Suspended, "2025-08-31") with { Department = "骨科" });
            Assert.Equal(status, dossier.On("2025-06-03").Status);
        }
    }

    [Theory]
    [InlineData("460100", AgreementState.Suspended)]
    [InlineData("140100", AgreementState.PaymentPaused)]
    [InlineData("330100", AgreementState.PaymentPaused)]
    public void A_23_where_the_rule_takes_nothing_from_the_persons_their_status_stays(string region, AgreementState state)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Agreement(region, "2025-06-02", state, "2025-08-31"));
        Assert.Equal(Status.Normal, dossier.On("2025-06-03").Status);
        Assert.Contains(dossier.On("2025-06-03").Explanation, s => s.Reading == "A-23");
    }

    [Fact]
    public void A_48_it_is_the_responsible_persons_own_and_nobody_elses()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Registration("330100", "2024-02-02", 2));
        var agreement = Dossier.Agreement("330100", "2025-06-02", AgreementState.Suspended, "2025-08-31");
        dossier.Add(agreement);
        Assert.Contains(dossier.On("2025-06-03").Explanation, s => s.Reading == "A-48");
        var other = Dossier.In("330100");
        other.Add(agreement with { Persons = [PersonCode.Parse("D330106000456")] });
        Assert.Equal(Status.Normal, other.On("2025-06-03").Status);
    }

    [Fact]
    public void A_32_a_reversal_ends_it_from_its_day_and_so_does_an_objection_of_one_who_was_not_responsible()
    {
        var dossier = Dossier.In("330100");
        var control = dossier.Add(Dossier.Agreement("330100", "2025-06-02", AgreementState.Suspended, "2025-08-31"));
        var objection = dossier.Add(Dossier.Objection("330100", "2025-06-10", control));
        Assert.True(dossier.On("2025-06-10") is { UnderObjection: true, Status: Status.Suspended });
        var upheld = Dossier.ObjectionDecided("330100", "2025-06-20", objection, ObjectionOutcome.Changed);
        dossier.Add(upheld with { Id = "without" });
        Assert.Equal(Status.Suspended, dossier.On("2025-06-20").Status);
        dossier.Add(upheld with { NotResponsible = true });
        Assert.Equal((Status.Suspended, Status.Normal), (dossier.On("2025-06-19").Status, dossier.On("2025-06-20").Status));

        var reversed = Dossier.In("330100");
        reversed.Add(Dossier.Reversal("330100", "2025-06-25", reversed.Add(Dossier.Agreement("330100", "2025-06-02", AgreementState.Suspended))));
        Assert.Equal((Status.Suspended, Status.Normal), (reversed.On("2025-06-24").Status, reversed.On("2025-06-25").Status));
    }

    [Fact]
    public void A_37_after_the_rulebook_ran_out_it_is_recorded_without_a_measure()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Agreement("140100", "2026-03-02", AgreementState.Suspended));
        Assert.Equal(Status.Normal, dossier.On("2026-03-03").Status);
        Assert.Contains(dossier.On("2026-03-03").Explanation, s => s.Reading == "A-37");
    }
}
