namespace Hub.Domain.Tests.Fold;

/// <summary>记分修复: points and months off (hainan/16 and 28, shanxi/46–47, zhejiang/41–43).</summary>
public sealed class RepairTests
{
    [Fact]
    public void A_06_it_is_run_in_the_order_of_the_days()
    {
        Assert.Equal(12, After(("2025-04-01", 6), ("2025-05-01", -3), ("2025-06-02", 9)));
        Assert.Equal(9, After(("2025-04-01", 6), ("2025-05-01", 9), ("2025-06-02", -3)));
        Assert.Equal(0, After(("2025-04-01", 2), ("2025-05-01", -3)));

        static int After(params (string Day, int Points)[] steps)
        {
            var dossier = Dossier.In("330100");
            foreach (var (day, points) in steps) dossier.Add(points > 0 ? Dossier.Points("330100", day, points) : Dossier.Repaired("330100", day, -points) with { Times = -points });
            return dossier.Fold().Account(2025).EffectiveTotal;
        }
    }

    [Fact]
    public void A_41_it_undoes_no_measure_and_a_total_that_falls_triggers_none()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Points("460100", "2025-06-02", 8));
        dossier.Add(Dossier.Points("460100", "2025-06-03", 3));
        var control = dossier.Add(Dossier.Repaired("460100", "2025-06-20", 2, RepairRoute.Reporting));
        var derivation = dossier.Fold();
        Assert.Equal((11, 9, 2), (derivation.Account(2025).Total, derivation.Account(2025).EffectiveTotal, derivation.Account(2025).Repaired));
        Assert.Equal(Dossier.Day("2025-12-03"), Assert.Single(derivation.Sanctions).LastDay);
        Assert.Equal((10, 1), (derivation.Account(2025).NextThreshold!.At, derivation.Account(2025).NextThreshold!.Missing));
        Assert.Contains(derivation.On(Dossier.Day("2025-06-20")).Explanation, s => s.Entry == control && s is { Points: -2, Total: 9 });
        dossier.Add(Dossier.Points("460100", "2025-07-01", 1));
        Assert.Equal(10, dossier.Fold().Account(2025).EffectiveTotal);
        Assert.Equal(Dossier.Day("2025-12-03"), dossier.On("2025-07-01").LastDay);
    }

    [Theory]
    [InlineData("460100", RepairRoute.Study, 1, 5, 3)]
    [InlineData("460100", RepairRoute.Reporting, 2, 4, 8)]
    [InlineData("460100", RepairRoute.ArticleProvincial, 2, 3, 4)]
    [InlineData("330100", RepairRoute.Study, 1, 5, 3)]
    [InlineData("330100", RepairRoute.Assistance, 2, 2, 3)]
    [InlineData("140100", RepairRoute.Study, 2, 2, 2)]
    [InlineData("140100", RepairRoute.Assistance, 1, 4, 3)]
    [InlineData("140100", RepairRoute.ManagementWork, 1, 1, 0)]
    public void A_47_a_year_gives_each_route_no_more_than_its_limit(string region, RepairRoute route, int points, int often, int off)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-04-07", 8));
        for (var i = 0; i < often; i++) dossier.Add(Dossier.Repaired(region, $"2025-05-{10 + i}", points, route));
        Assert.Equal(off, dossier.Fold().Account(2025).Repaired);
        Assert.Equal(off, dossier.Fold().Repairs.Sum(r => r.Points));
    }

    [Fact]
    public void A_47_routes_that_share_a_line_share_its_limit_and_the_two_lines_for_articles_do_not()
    {
        var (shared, apart) = (Dossier.In("140100"), Dossier.In("460100"));
        shared.Add(Dossier.Points("140100", "2025-04-01", 8));
        apart.Add(Dossier.Points("460100", "2025-04-01", 8));
        for (var i = 0; i < 3; i++)
        {
            shared.Add(Dossier.Repaired("140100", $"2025-05-1{i}", 1, i == 0 ? RepairRoute.Publicity : RepairRoute.Assistance));
            apart.Add(Dossier.Repaired("460100", $"2025-05-1{i}", 1, RepairRoute.ArticleLocal));
        }

        shared.Add(Dossier.Repaired("140100", "2025-05-20", 1, RepairRoute.Publicity));
        apart.Add(Dossier.Repaired("460100", "2025-05-20", 2, RepairRoute.ArticleProvincial));
        Assert.Equal((3, 5), (shared.Fold().Account(2025).Repaired, apart.Fold().Account(2025).Repaired));
    }

    [Theory]
    [InlineData("140100", 0)]
    [InlineData("330100", 0)]
    [InlineData("460100", 1)]
    public void A_41_a_single_12_is_repaired_only_where_nothing_excludes_it(string region, int off)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-04-07", 12));
        dossier.Add(Dossier.Repaired(region, "2025-05-06", 1, months: 1));
        var derivation = dossier.Fold();
        Assert.Equal(off, Assert.Single(derivation.Repairs).Points);
        Assert.Equal(off, derivation.Repairs[0].ShortenMonths);
        Assert.Equal(Dossier.Day(off == 0 ? "2028-04-07" : "2028-03-07"), derivation.Sanctions[0].NoRegistrationUntil);
    }

    [Fact]
    public void A_41_points_come_off_the_year_of_the_approval()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-12-01", 6));
        dossier.Add(Dossier.Repaired("330100", "2026-01-06", 1));
        dossier.Add(Dossier.Points("330100", "2026-02-02", 3));
        Assert.Equal((6, 3), (dossier.Fold().Account(2025).EffectiveTotal, dossier.Fold().Account(2026).EffectiveTotal));
    }

    [Fact]
    public void SX_47_one_month_off_a_suspension_which_never_falls_below_one_month_and_off_a_cumulated_termination()
    {
        Assert.Equal("2025-07-01", Shortened("2025-05-06", 9, 0));
        Assert.Equal("2025-05-03", Shortened("2025-04-10", 1, 8));
        Assert.Equal("2026-03-03", Shortened("2025-05-06", 4, 8));

        static string Shortened(string approved, int last, int first)
        {
            var dossier = Dossier.In("140100");
            if (first > 0) dossier.Add(Dossier.Points("140100", "2025-04-02", first));
            dossier.Add(Dossier.Points("140100", first > 0 ? "2025-04-03" : "2025-04-01", last));
            dossier.Add(Dossier.Repaired("140100", approved, 1, months: 3));
            dossier.Add(Dossier.Repaired("140100", approved, 1, RepairRoute.Publicity, months: 1));
            var term = dossier.Fold().Sanctions[^1];
            return $"{term.NoRegistrationUntil ?? term.LastDay:yyyy-MM-dd}";
        }
    }

    [Fact]
    public void A_41_one_decision_loses_its_month_once_also_after_a_later_term_took_its_place()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Points("140100", "2025-04-01", 9));
        dossier.Add(Dossier.Repaired("140100", "2025-04-10", 3, months: 1));
        dossier.Add(Dossier.Points("140100", "2025-04-20", 3));
        Assert.Equal((9, Dossier.Day("2025-07-01")), (dossier.Fold().Account(2025).EffectiveTotal, dossier.On("2025-04-21").LastDay));
        dossier.Add(Dossier.Repaired("140100", "2025-05-06", 1, RepairRoute.Publicity, months: 1));
        Assert.Equal(Dossier.Day("2025-07-01"), dossier.On("2025-05-07").LastDay);
        Assert.Equal([1, 0], dossier.Fold().Repairs.Select(r => r.ShortenMonths));
    }

    [Fact]
    public void ZJ_42_no_months_come_off_even_when_they_are_stated()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-02", 9));
        var control = dossier.Add(Dossier.Repaired("330100", "2025-06-10", 1, months: 1));
        Assert.Equal(Dossier.Day("2025-08-02"), dossier.On("2025-06-10").LastDay);
        Assert.Contains(dossier.Fold().WarningsFor(control), w => w.Code == "SHORTENING_LIMITED");
    }

    [Fact]
    public void HN_16_a_shortened_term_ends_on_the_day_of_the_approval_at_the_earliest_and_a_waiting_evaluation_takes_effect_after_it()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Points("460100", "2025-06-03", 9));
        dossier.Add(Dossier.Passed("460100", "2025-07-10"));
        Assert.Equal(Dossier.Day("2025-08-04"), dossier.Fold().Sanctions[0].EndedOn);
        var control = dossier.Add(Dossier.Repaired("460100", "2025-07-20", 1, months: 1));
        var derivation = dossier.Fold();
        Assert.Equal((Dossier.Day("2025-07-20"), Dossier.Day("2025-07-21")), (derivation.Sanctions[0].LastDay, derivation.Sanctions[0].EndedOn));
        Assert.Equal(Dossier.Day("2025-07-21"), Assert.Single(derivation.Restorations).EffectiveOn);
        Assert.Contains(derivation.On(Dossier.Day("2025-07-20")).Explanation, s => s.Entry == control && s.Zh.Contains("2025-07-20", StringComparison.Ordinal));
    }

    [Fact]
    public void A_37_a_repair_without_a_rulebook_in_force_is_recorded_without_effect()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Points("140100", "2026-02-02", 6));
        dossier.Add(Dossier.Repaired("140100", "2026-03-10", 1));
        Assert.Equal(6, dossier.Fold().Account(2026).EffectiveTotal);
        Assert.Contains(dossier.On("2026-03-10").Explanation, s => s.Reading == "A-37");
    }

    [Fact]
    public void A_failed_repair_takes_nothing_off_and_an_application_waits_for_its_decision()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-02", 6));
        var applied = dossier.Add(new RepairAppliedEntry { Id = "applied", Region = RegionCode.Parse("330100"), Person = Dossier.Doctor, Route = RepairRoute.Study, AppliedOn = Dossier.Day("2025-06-03"), InstitutionAgrees = true });
        Assert.Null(Assert.Single(dossier.Fold().Repairs).Points);
        dossier.Add(Dossier.Repaired("330100", "2025-06-10", 1) with { Outcome = Outcome.Failed, Application = applied });
        Assert.True(Assert.Single(dossier.Fold().Repairs) is { Points: 0, Outcome: Outcome.Failed, AppliedOn: not null });
        Assert.Equal(6, dossier.Fold().Account(2025).EffectiveTotal);
    }
}
