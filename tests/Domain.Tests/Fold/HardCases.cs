namespace Hub.Domain.Tests.Fold;

/// <summary>Cases at the edges that need more than one person's or one province's entries.</summary>
public sealed class HardCases
{
    [Fact]
    public void A_12_a_decision_with_three_persons_is_one_and_the_third_scores_them()
    {
        var dossier = Dossier.In("140100");
        var others = new List<Entry>();
        foreach (var (document, day) in new[] { ("协1", "2025-04-01"), ("协1", "2025-04-01"), ("协1", "2025-04-01"), ("协2", "2025-05-06") }) others.Add(Damages(document, day, $"{others.Count}"));
        dossier.Add(Damages("协2", "2025-05-06", "own2"));
        dossier.Add(Damages("协3", "2025-06-03", "own3"));
        var record = InstitutionRecord.Of(others.Select(e => new LedgerEntry(e.Id, e, default)).Concat(dossier.Entries));
        Assert.Equal([0, 3], Derivation.Of(dossier.File(), Law.Books, record).Scores.Select(s => s.Counted));
        Assert.Equal([0, 0], dossier.Fold().Scores.Select(s => s.Counted));
    }

    [Fact]
    public void A_12_a_decision_all_of_whose_scores_were_revoked_counts_no_more_from_that_day()
    {
        var dossier = Dossier.In("140100");
        var first = Damages("协1", "2025-04-01", "first");
        var control = LedgerEntry.ControlOf(first.Region, first.Id);
        List<Entry> others = [first, Damages("协2", "2025-05-06", "second")];
        dossier.Add(Damages("协3", "2025-06-03", "third"));
        Assert.Equal(3, Total());
        var objection = Dossier.Objection("140100", "2025-06-20", control);
        others.Add(objection);
        others.Add(Dossier.ObjectionDecided("140100", "2025-06-25", LedgerEntry.ControlOf(objection.Region, objection.Id), ObjectionOutcome.Changed));
        Assert.Equal(3, Total());
        others.Add(Dossier.Reversal("140100", "2025-07-01", control));
        Assert.Equal(0, Total());
        others.Add(Damages("协1", "2025-04-01", "colleague"));
        Assert.Equal(3, Total());

        int Total() => Derivation.Of(dossier.File(), Law.Books, InstitutionRecord.Of(others.Select(e => new LedgerEntry(LedgerEntry.ControlOf(e.Region, e.Id), e, default)).Concat(dossier.Entries))).Account(2025).Total;
    }

    [Fact]
    public void A_12_a_decision_that_was_revoked_itself_changes_nothing_before_its_own_day()
    {
        var dossier = Dossier.In("140100");
        var decision = new InstitutionDecisionEntry { Id = "d", Region = RegionCode.Parse("140100"), Institution = Dossier.Hospital("140100"), Decision = DecisionKind.AgreementHandling, Measures = [InstitutionMeasure.LiquidatedDamages], DecidedOn = Dossier.Day("2025-04-01"), DocumentNumber = "协1" };
        var control = LedgerEntry.ControlOf(decision.Region, decision.Id);
        dossier.Add(Dossier.Points("140100", "2025-05-30", 6));
        List<Entry> others = [decision, Damages("协2", "2025-05-06", "second"), Dossier.Reversal("140100", "2025-07-01", control)];
        dossier.Add(Damages("协3", "2025-06-03", "third"));
        var derivation = Derivation.Of(dossier.File(), Law.Books, InstitutionRecord.Of(others.Select(e => new LedgerEntry(LedgerEntry.ControlOf(e.Region, e.Id), e, default)).Concat(dossier.Entries)));
        Assert.Equal((Status.Suspended, Status.Normal), (derivation.On(Dossier.Day("2025-06-30")).Status, derivation.On(Dossier.Day("2025-07-01")).Status));
        Assert.Equal(6, derivation.Account(2025).Total);
    }

    [Theory]
    [InlineData(9, 5)]
    [InlineData(5, 9)]
    public void A_10_an_act_scored_in_two_provinces_brings_each_provinces_own_measure_once(int first, int second)
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Registration("140100", "2024-06-03"));
        dossier.Add(Dossier.Points("330100", "2025-06-02", first, "1") with { Act = "甲" });
        dossier.Add(Dossier.Points("140100", "2025-06-03", second, "2") with { Act = "甲" });
        dossier.Add(Dossier.Points("140100", "2025-06-04", second - 1, "3") with { Act = "甲" });
        var derivation = dossier.Fold();
        Assert.Equal(9, derivation.Account(2025).Total);
        Assert.Equal([second, first], derivation.Account(2025).ByRegion.Select(r => r.Total));
        Assert.Equal(first > second ? "330100" : "140100", Assert.Single(derivation.Sanctions).Region.ToString());
    }

    [Fact]
    public void A_person_without_any_active_registration_has_points_and_terms_all_the_same()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Closed("330100", "2025-05-30"));
        var points = Dossier.Points("330100", "2025-06-02", 9);
        Assert.Empty(dossier.Check(points).Refusals);
        dossier.Add(points);
        var standing = dossier.On("2025-06-03");
        Assert.Equal(Status.Suspended, standing.Status);
        Assert.Equal([Effect.FeesNotSettled], standing.Effects);
        Assert.Equal(RegionCode.Parse("330000"), Assert.Single(standing.Official).Region);
    }

    [Fact]
    public void A_25_a_registration_closed_and_opened_again_is_a_new_one_and_points_and_terms_follow_the_person()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-02", 9));
        dossier.Add(Closed("330100", "2025-06-10"));
        dossier.Add(Dossier.Registration("330100", "2025-06-10") with { Id = "again" });
        var derivation = dossier.Fold();
        Assert.Equal([("2024-01-02", "2025-06-10"), ("2025-06-10", null)], derivation.Registrations.Select(r => ($"{r.RegisteredOn:yyyy-MM-dd}", r.ClosedOn?.ToString("yyyy-MM-dd", null))));
        Assert.Equal((Status.Suspended, 9), (derivation.On(Dossier.Day("2025-06-11")).Status, derivation.Account(2025).Total));
    }

    [Fact]
    public void A_notice_tells_the_same_first_day_whatever_the_order_of_its_arrival_and_a_stated_day_goes_first()
    {
        var dossier = Dossier.In("330100");
        var control = LedgerEntry.ControlOf(RegionCode.Parse("330100"), "P");
        dossier.Add(Dossier.Notice("330100", control, "2025-06-04", "2025-06-09"));
        dossier.Add(Dossier.Points("330100", "2025-06-02", 9, "P") with { NoticedOn = null, DeliveredOn = null });
        dossier.Add(Dossier.Notice("330100", control, "2025-06-04", "2025-06-06") with { Id = "second" });
        Assert.Equal(Dossier.Day("2025-06-06"), dossier.On("2025-06-10").From);
        var stated = Dossier.In("330100");
        stated.Add(Dossier.Points("330100", "2025-06-02", 9, "P") with { StartsOn = Dossier.Day("2025-06-03"), DeliveredOn = Dossier.Day("2025-06-09") });
        Assert.Equal((Dossier.Day("2025-06-03"), Dossier.Day("2025-08-03")), (stated.On("2025-06-10").From, stated.On("2025-06-10").LastDay));
    }

    [Theory]
    [InlineData("330100", "2028-02-29", 12, "2031-02-28")]
    [InlineData("460100", "2028-02-29", 12, "2031-02-28")]
    [InlineData("330100", "2027-02-28", 12, "2030-02-28")]
    public void A_17_a_bar_from_the_twenty_ninth_of_february_ends_on_the_months_last_day(string region, string decided, int points, string until)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, decided, points));
        Assert.Equal(Dossier.Day(until), dossier.On(decided).NoRegistrationUntil);
    }

    [Fact]
    public void A_13_a_reviewer_has_no_licence_to_lose_and_a_doctor_returns_with_a_licence_by_passing_and_registering()
    {
        var reviewer = new Dossier();
        reviewer.Add(Dossier.Registration("140100", "2024-01-02", category: Category.FeeReviewer));
        reviewer.Add(Lost());
        Assert.Equal([Cause.PointsSingle], reviewer.Fold().Sanctions.Select(s => s.Cause));
        var doctor = Dossier.In("140100");
        var control = doctor.Add(Lost());
        Assert.Equal((Status.Terminated, Cause.LicenceLost), (doctor.On("2025-06-03").Status, doctor.On("2025-06-03").Sanctions[0].Cause));
        Assert.Equal((new ArticleRef("shanxi", 25), "A-13"), (doctor.On("2025-06-03").Explanation[^1].Article, doctor.On("2025-06-03").Explanation[^1].Reading));
        doctor.Add(Dossier.Registration("140100", "2025-12-10"));
        doctor.Add(Dossier.Passed("140100", "2025-12-11"));
        Assert.Equal(Status.Terminated, doctor.On("2025-12-31").Status);
        doctor.Add(Dossier.Regained("140100", "2025-12-05"));
        Assert.Equal(Status.Normal, doctor.On("2025-12-11").Status);
        doctor.Add(Dossier.Reversal("140100", "2025-07-01", control));
        Assert.Equal(Status.Normal, doctor.On("2025-07-01").Status);
        Assert.Equal(Status.Terminated, doctor.On("2025-06-30").Status);
    }

    private static PointsEntry Lost() => Dossier.Points("140100", "2025-06-02", 10) with { Circumstance = Circumstance.LicenceLost, Decision = DecisionKind.LicensingAuthority };

    private static PointsEntry Damages(string document, string day, string id) =>
        Dossier.Points("140100", day, 3, id) with { Circumstance = Circumstance.LiquidatedDamages, DocumentNumber = document };

    private static RegistrationClosedEntry Closed(string region, string day) =>
        new() { Id = "closed" + day, Region = RegionCode.Parse(region), Person = Dossier.Doctor, Institution = Dossier.Hospital(region), ClosedOn = Dossier.Day(day), Reason = "离职" };
}
