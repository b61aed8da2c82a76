namespace Hub.Domain.Tests.Fold;

/// <summary>Terms: where they start, how they overtake each other, what a reversal leaves of them.</summary>
public sealed class TermTests
{
    [Fact]
    public void A_37_a_decision_after_the_rulebook_ran_out_is_recorded_without_a_measure_and_older_terms_run_on()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Points("140100", "2026-02-27", 9));
        var late = Dossier.Points("140100", "2026-03-02", 9);
        Assert.Contains(dossier.Check(late).Warnings, w => w is { Code: "RULEBOOK_EXPIRED", Reading: "A-37", Article: null });
        var control = dossier.Add(late);
        var derivation = dossier.Fold();
        var term = Assert.Single(derivation.Sanctions);
        Assert.Equal(Dossier.Day("2026-06-27"), term.LastDay);
        Assert.Contains(derivation.WarningsFor(control), w => w.Code == "RULEBOOK_EXPIRED");
        Assert.Equal((18, 9), (derivation.Account(2026).Total, derivation.Account(2026).EffectiveTotal));
        Assert.True(dossier.Check(Dossier.Passed("140100", "2026-06-29")).Allows);
    }

    [Fact]
    public void A_38_a_decision_before_the_rule_began_is_recorded_without_a_measure()
    {
        var dossier = Dossier.In("460100");
        Assert.Contains(dossier.Check(Dossier.Points("460100", "2025-03-31", 12)).Warnings, w => w is { Code: "RULEBOOK_EXPIRED", Reading: "A-38", Article: { Rulebook: "hainan", Number: 44 } });
        dossier.Add(Dossier.Points("460100", "2025-03-31", 12));
        Assert.Empty(dossier.Fold().Sanctions);
    }

    [Fact]
    public void A_16_the_first_day_is_the_stated_one_then_that_of_delivery_from_a_notice_too()
    {
        var dossier = Dossier.In("330100");
        var control = dossier.Add(Dossier.Points("330100", "2025-06-02", 9) with { NoticedOn = null, DeliveredOn = null });
        Assert.True(Assert.Single(dossier.On("2025-06-03").Sanctions).Pending);
        dossier.Add(Dossier.Notice("330100", control, "2025-06-04", "2025-06-05") with { Institution = Dossier.Hospital("330100", 2) });
        Assert.Equal(Status.Normal, dossier.On("2025-06-06").Status);
        dossier.Add(Dossier.Notice("330100", control, "2025-06-06", "2025-06-09"));
        Assert.Equal(Dossier.Day("2025-06-09"), dossier.On("2025-06-10").From);
    }

    [Fact]
    public void A_05_points_during_a_termination_extend_the_bar_and_never_shorten_it()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-02", 12));
        dossier.Add(Dossier.Points("330100", "2025-07-02", 3));
        var standing = dossier.On("2025-07-02");
        Assert.Equal((Status.Terminated, Dossier.Day("2028-06-02")), (standing.Status, standing.NoRegistrationUntil));
        Assert.Equal(2, dossier.Fold().Sanctions.Count);
        Assert.Single(standing.Sanctions);
    }

    [Fact]
    public void A_04_a_lower_term_delivered_late_does_not_take_the_place_of_the_higher_one()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-02", 9) with { DeliveredOn = Dossier.Day("2025-08-01") });
        dossier.Add(Dossier.Points("330100", "2025-06-10", 2));
        var standing = dossier.On("2025-08-02");
        Assert.Equal((Dossier.Day("2025-06-10"), Dossier.Day("2025-11-10")), (standing.From, standing.LastDay));
    }

    [Fact]
    public void A_32_a_revoked_score_ends_its_term_from_that_day_and_the_history_says_so()
    {
        var dossier = Dossier.In("330100");
        var control = dossier.Add(Dossier.Points("330100", "2025-06-02", 9));
        var before = dossier.Fold();
        dossier.Add(Dossier.Reversal("330100", "2025-06-20", control));
        var after = dossier.Fold();
        Assert.Equal(Dossier.Day("2025-06-20"), Assert.Single(after.Sanctions).EndedOn);
        Assert.Equal(before.Sanctions[0].Id, after.Sanctions[0].Id);
        var change = Assert.Single(StatusChanges.Between(before, after));
        Assert.Equal((Dossier.Day("2025-06-20"), Status.Suspended, Status.Normal), (change.EffectiveFrom, change.Before, change.After));
        Assert.Equal(0, after.Account(2025).Total);
    }

    [Fact]
    public void A_term_that_a_late_arrival_takes_the_ground_from_is_told_back_to_subscribers()
    {
        var dossier = Dossier.In("330100");
        var control = dossier.Add(Dossier.Points("330100", "2025-06-02", 9) with { Act = "甲" });
        var before = dossier.Fold();
        dossier.Add(Dossier.Points("330100", "2025-05-06", 9, "earlier") with { Act = "甲", NoticedOn = null, DeliveredOn = null });
        var after = dossier.Fold();
        Assert.Contains(after.WarningsFor(control), w => w.Code == "ABSORBED");
        var change = Assert.Single(StatusChanges.Between(before, after));
        Assert.Equal((Dossier.Day("2025-06-02"), Status.Suspended, Status.Normal, null), (change.EffectiveFrom, change.Before, change.After, change.LastDay));
    }

    [Fact]
    public void A_27_a_reviewer_is_barred_from_review_and_whoever_also_treats_is_not_settled_either()
    {
        var dossier = new Dossier();
        dossier.Add(Dossier.Registration("460100", "2024-01-02", category: Category.FeeReviewer));
        dossier.Add(Dossier.Points("460100", "2025-06-02", 9));
        Assert.Equal([Effect.BarredFromReview], dossier.On("2025-06-03").Effects);
        dossier.Add(Dossier.Registration("460100", "2024-01-03", 2));
        Assert.Equal([Effect.FeesNotSettled, Effect.BarredFromReview], dossier.On("2025-06-03").Effects);
    }

    [Fact]
    public void A_27_the_effects_of_a_day_go_by_what_the_person_does_on_it()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Points("460100", "2025-06-02", 9));
        dossier.Add(Dossier.Registration("460100", "2025-07-01", 2, Category.FeeReviewer));
        Assert.Equal([Effect.FeesNotSettled], dossier.On("2025-06-30").Effects);
        Assert.Equal([Effect.FeesNotSettled, Effect.BarredFromReview], dossier.On("2025-07-01").Effects);
    }

    [Fact]
    public void A_27_a_reviewer_who_left_before_the_term_began_is_barred_from_review_all_the_same()
    {
        var dossier = new Dossier();
        dossier.Add(Dossier.Registration("460100", "2024-01-02", category: Category.FeeReviewer));
        dossier.Add(new RegistrationClosedEntry { Id = "C", Region = RegionCode.Parse("460100"), Person = Dossier.Doctor, Institution = Dossier.Hospital("460100"), ClosedOn = Dossier.Day("2025-05-30"), Reason = "离职" });
        dossier.Add(Dossier.Points("460100", "2025-06-02", 9));
        Assert.Equal([Effect.BarredFromReview], dossier.On("2025-06-03").Effects);
    }

    [Fact]
    public void A_10_of_three_scores_for_one_act_the_highest_is_named_by_the_others()
    {
        var dossier = Dossier.In("330100");
        var lowest = dossier.Add(Dossier.Points("330100", "2025-06-02", 3) with { Act = "甲" });
        var middle = dossier.Add(Dossier.Points("330100", "2025-06-03", 6) with { Act = "甲" });
        var absorbed = dossier.Add(Dossier.Points("330100", "2025-06-04", 4) with { Act = "甲" });
        var highest = dossier.Add(Dossier.Points("330100", "2025-06-05", 8) with { Act = "甲" });
        var scores = dossier.Fold().Scores;
        Assert.Equal([(lowest, 3, highest), (middle, 3, highest), (absorbed, 0, highest), (highest, 2, null)], scores.Select(s => (s.Entry, s.Counted, s.AbsorbedBy)));
        dossier.Add(Dossier.Reversal("330100", "2025-07-01", highest));
        Assert.Equal([3, 3, 0, 0], dossier.Fold().Scores.Select(s => s.Counted));
        Assert.Equal([middle, null, middle, null], dossier.Fold().Scores.Select(s => s.AbsorbedBy));
    }

    [Fact]
    public void After_a_termination_a_registration_at_the_same_institution_is_a_new_one()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-02", 9));
        dossier.Add(Dossier.Points("330100", "2025-06-03", 3));
        dossier.Add(Dossier.Passed("330100", "2026-06-01", "2026-06-04"));
        dossier.Add(Dossier.Registration("330100", "2026-06-04"));
        var derivation = dossier.Fold();
        Assert.Equal([Dossier.Day("2026-06-03"), null], derivation.Registrations.Select(r => r.ClosedOn));
        Assert.Equal(Status.Terminated, derivation.On(Dossier.Day("2026-06-03")).Status);
        Assert.Equal(Status.Normal, derivation.On(Dossier.Day("2026-06-04")).Status);
    }

    [Fact]
    public void The_file_as_known_at_a_moment_folds_without_what_came_later()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-02", 9));
        var file = dossier.File();
        var early = Derivation.Of(file.KnownAt(file.Entries[0].RecordedAt), Law.Books, InstitutionRecord.None);
        Assert.Equal(Status.Normal, early.On(Dossier.Day("2025-06-03")).Status);
        Assert.Equal(Status.Suspended, dossier.On("2025-06-03").Status);
    }
}
