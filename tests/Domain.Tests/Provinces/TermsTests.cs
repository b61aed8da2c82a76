namespace Hub.Domain.Tests.Provinces;

/// <summary>Terms as they are read where the texts leave them open: how they follow on each other, when they begin, and what ends them.</summary>
public sealed class TermsTests
{
    [Fact]
    [Trait("Reading", "A-04")]
    public void HN_24_SX_37_ZJ_31_a_higher_total_during_a_suspension_starts_its_own_term_at_the_new_decision_and_nothing_is_stacked()
    {
        foreach (var (region, first, then) in new[] { (Given.Hainan, "2025-08-03", "2025-11-01"), (Given.Shanxi, "2025-08-03", "2025-10-01"), (Given.Zhejiang, "2025-07-03", "2025-10-01") })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-06-02", 8));
            dossier.Add(Dossier.Points(region, "2025-06-03", 1));
            Assert.Equal($"Suspended 2025-06-03..{first} PointsCumulative", Given.Term(dossier, "2025-06-30"));
            dossier.Add(Dossier.Points(region, "2025-07-01", 1));
            Assert.Equal($"Suspended 2025-06-03..{first} PointsCumulative", Given.Term(dossier, "2025-06-30"));
            Assert.Equal($"Suspended 2025-07-01..{then} PointsCumulative", Given.Term(dossier, "2025-07-01"));
        }
    }

    [Fact]
    [Trait("Reading", "A-04")]
    public void HN_24_SX_37_ZJ_31_a_shorter_term_that_comes_later_keeps_the_running_end()
    {
        foreach (var (region, last) in new[] { (Given.Hainan, "2026-05-01"), (Given.Shanxi, "2026-09-01"), (Given.Zhejiang, "2026-05-01") })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-11-01", 11));
            dossier.Add(Dossier.Points(region, "2026-01-05", 9));
            Assert.Equal((Dossier.Day(last), 9), (dossier.On("2026-01-05").LastDay, dossier.Fold().Account(2026).EffectiveTotal));
        }
    }

    [Fact]
    [Trait("Reading", "A-04")]
    [Trait("Reading", "A-22")]
    public void HN_24_30_who_is_restored_with_nine_points_is_normal_and_the_tenth_suspends_for_the_full_term_without_credit()
    {
        var dossier = Dossier.In(Given.Hainan);
        dossier.Add(Dossier.Points(Given.Hainan, "2025-04-01", 9));
        dossier.Add(Dossier.Passed(Given.Hainan, "2025-06-02"));
        Assert.Equal(("Suspended 2025-04-01..2025-06-01 PointsCumulative", "Normal", 9), (Given.Term(dossier, "2025-06-01"), Given.Term(dossier, "2025-06-02"), dossier.Fold().Account(2025).EffectiveTotal));
        dossier.Add(Dossier.Points(Given.Hainan, "2025-09-01", 1));
        Assert.Equal("Suspended 2025-09-01..2026-01-01 PointsCumulative", Given.Term(dossier, "2025-09-01"));
    }

    [Fact]
    [Trait("Reading", "A-05")]
    public void HN_24_SX_37_ZJ_31_new_points_during_a_bar_extend_it_only_when_their_own_ends_later()
    {
        foreach (var region in Given.Provinces)
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-06-03", 12));
            dossier.Add(Dossier.Points(region, "2025-07-01", 3));
            Assert.Equal("2028-06-03", $"{dossier.On("2025-07-01").NoRegistrationUntil:yyyy-MM-dd}");
            dossier.Add(Dossier.Points(region, "2026-01-05", 9));
            Assert.Equal(("2028-06-03", Status.Terminated), ($"{dossier.On("2026-01-05").NoRegistrationUntil:yyyy-MM-dd}", dossier.On("2026-01-05").Status));
            dossier.Add(Dossier.Points(region, "2026-02-27", 12));
            Assert.Equal("2029-02-27", $"{dossier.On("2026-02-27").NoRegistrationUntil:yyyy-MM-dd}");
        }
    }

    [Fact]
    [Trait("Reading", "A-13")]
    public void SX_25_a_lost_licence_ends_the_qualification_at_once_whatever_the_points_and_HN_21_ZJ_27_go_by_the_points_alone()
    {
        foreach (var (region, after, paid) in new[] { (Given.Shanxi, "Terminated 2025-06-03.. LicenceLost", "NotPayable shanxi/25"), (Given.Hainan, "Suspended 2025-06-03..2025-10-03 PointsCumulative", "EmergencyOnly hainan/23"), (Given.Zhejiang, "Suspended 2025-06-03..2025-10-03 PointsSingle", "EmergencyOnly zhejiang/13") })
        {
            var dossier = Dossier.In(region);
            var lost = dossier.Add(Dossier.Lost(region, "2025-06-03"));
            dossier.Add(Given.Points(region, "2025-06-03", Circumstance.LicenceLost, DecisionKind.LicensingAuthority, 10) with { BasedOn = lost });
            Assert.Equal((after, paid, 10), (Given.Term(dossier, "2025-06-03"), Given.Paid(dossier, region, "2025-06-03"), dossier.Fold().Account(2025).Total));
        }
    }

    [Fact]
    [Trait("Reading", "A-13")]
    public void SX_25_is_of_professional_staff_so_a_reviewer_or_a_principal_who_is_none_keeps_the_qualification()
    {
        var reviewer = new Dossier();
        reviewer.Add(Dossier.Registration(Given.Shanxi, "2025-04-01", category: Category.FeeReviewer));
        reviewer.Add(Dossier.Lost(Given.Shanxi, "2025-06-03"));
        Assert.Equal("Normal", Given.Term(reviewer, "2025-06-03"));
        var principal = new Dossier();
        principal.Add(Given.AtPharmacy(Given.Shanxi, PrincipalRole.Principal, registeredOn: "2025-04-01"));
        principal.Add(Dossier.Lost(Given.Shanxi, "2025-06-03"));
        Assert.Equal("Normal", Given.Term(principal, "2025-06-03"));
    }

    [Fact]
    [Trait("Reading", "A-14")]
    public void SX_25_a_licence_that_is_renewed_interrupts_the_qualification_without_points_or_bar_until_it_is_regained_or_service_ends()
    {
        var dossier = Dossier.In(Given.Shanxi);
        dossier.Add(Dossier.Lost(Given.Shanxi, "2025-06-03", normal: true));
        Assert.Equal(("Terminated 2025-06-03.. LicenceLost", 0, "NotPayable shanxi/25"), (Given.Term(dossier, "2025-06-19"), dossier.Fold().Account(2025).Total, Given.Paid(dossier, Given.Shanxi, "2025-06-19")));
        Given.Takes(dossier, Dossier.Registration("460100", "2025-06-10"));
        dossier.Add(Dossier.Regained(Given.Shanxi, "2025-06-20"));
        Assert.Equal(["Normal", "Payable shanxi/22"], [Given.Term(dossier, "2025-06-20"), Given.Paid(dossier, Given.Shanxi, "2025-06-20")]);
        var leaver = Dossier.In(Given.Shanxi);
        leaver.Add(Dossier.Lost(Given.Shanxi, "2025-06-03", normal: true));
        leaver.Add(Given.Closed(Given.Shanxi, "2025-06-30"));
        Assert.Equal(["Terminated 2025-06-03.. LicenceLost", "Normal"], [Given.Term(leaver, "2025-06-30"), Given.Term(leaver, "2025-07-01")]);
        foreach (var region in new[] { Given.Hainan, Given.Zhejiang })
        {
            var elsewhere = Dossier.In(region);
            elsewhere.Add(Dossier.Lost(region, "2025-06-03", normal: true));
            Assert.Equal("Normal", Given.Term(elsewhere, "2025-06-03"));
        }
    }

    [Fact]
    [Trait("Reading", "A-15")]
    public void SX_61_follows_a_newer_catalogue_from_its_first_day_and_scores_before_it_stay_as_they_were()
    {
        var files = Law.Files().Select(f => f.Path != "shanxi/06-points.md" ? f : (f.Path, f.Text
            .Replace("  - { code: FRONTING, band: 7..9,", "  - { code: FRONTING, band: 10..12, valid-from: 2025-07-01, rests-on: [ADMIN_PENALTY, AGREEMENT_HANDLING], clause: (一) }\n  - { code: FRONTING, band: 7..9,", StringComparison.Ordinal)
            .Replace("- (一) 替未登记备案的人员", "- (一) 自2025年7月1日起一般责任10分、主要责任12分；替未登记备案的人员", StringComparison.Ordinal)));
        var book = Lawbooks.Read(files).Latest(RegionCode.Parse(Given.Shanxi))!;
        Assert.Equal((7, 10), (book.Find(Circumstance.Fronting, Dossier.Day("2025-06-30"))!.Band.Low, book.Find(Circumstance.Fronting, Dossier.Day("2025-07-01"))!.Band.Low));
        Assert.Equal("shanxi/61", $"{Assert.Single(Given.Book(Given.Shanxi).Clauses.OfType<CatalogueClause>()).Article}");
        Assert.Empty(Given.Book(Given.Hainan).Clauses.OfType<CatalogueClause>().Concat(Given.Book(Given.Zhejiang).Clauses.OfType<CatalogueClause>()));
    }

    [Fact]
    [Trait("Reading", "A-16")]
    public void HN_24_SX_40_ZJ_33_a_term_begins_on_the_stated_day_else_on_delivery_and_in_HN_else_with_the_notice_and_is_pending_till_then()
    {
        foreach (var (region, noticed) in new[] { (Given.Hainan, "2025-06-05"), (Given.Shanxi, null), (Given.Zhejiang, (string?)null) })
        {
            var dossier = Dossier.In(region);
            var score = Dossier.Points(region, "2025-06-03", 9) with { NoticedOn = null, DeliveredOn = null };
            Given.Takes(dossier, score, "NO_NOTICE");
            var control = dossier.Add(score);
            Assert.True(Assert.Single(dossier.On("2025-06-30").Sanctions).Pending);
            Assert.Equal((Status.Normal, "Payable"), (dossier.On("2025-06-30").Status, Given.Paid(dossier, region, "2025-06-30").Split(' ')[0]));
            dossier.Add(Dossier.Notice(region, control, "2025-06-05", null));
            Assert.Equal(noticed, dossier.On("2025-06-30").From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            dossier.Add(Dossier.Notice(region, control, "2025-06-05", "2025-06-09") with { Id = "delivered" });
            Assert.Equal(Dossier.Day("2025-06-09"), dossier.On("2025-06-30").From);
            var stated = Dossier.In(region);
            stated.Add(Dossier.Points(region, "2025-06-03", 9) with { StartsOn = Dossier.Day("2025-06-16") });
            Assert.Equal((Status.Normal, Status.Suspended), (stated.On("2025-06-15").Status, stated.On("2025-06-16").Status));
        }
    }

    [Fact]
    [Trait("Reading", "A-19")]
    public void HN_30_SX_49_50_ZJ_45_a_term_that_is_over_holds_until_somebody_restores_and_a_failed_evaluation_changes_nothing()
    {
        foreach (var (region, failed) in Given.Provinces.Zip(["hainan/30", "shanxi/50", "zhejiang/45"]))
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-06-03", 9));
            var over = $"{dossier.On("2025-06-03").LastDay!.Value.AddDays(1):yyyy-MM-dd}";
            dossier.Add(Dossier.Passed(region, over) with { Id = "failed", Outcome = Outcome.Failed, Reason = "整改不到位" });
            Assert.Equal((Status.Suspended, true), (dossier.On("2026-02-27").Status, dossier.On("2026-02-27").TermExpired));
            Assert.StartsWith("EmergencyOnly", Given.Paid(dossier, region, "2026-02-27"), StringComparison.Ordinal);
            Assert.Equal(failed, $"{Given.Book(region).RestorationFailed.Article}");
        }
    }

    [Fact]
    [Trait("Reading", "A-20")]
    public void HN_30_ZJ_45_an_evaluation_passed_before_the_last_day_works_on_the_day_after_it()
    {
        foreach (var region in new[] { Given.Hainan, Given.Zhejiang })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-06-03", 9));
            dossier.Add(Dossier.Passed(region, "2025-07-25"));
            Assert.Equal((Status.Suspended, Status.Normal), (dossier.On("2025-08-03").Status, dossier.On("2025-08-04").Status));
        }
    }

    [Fact]
    [Trait("Reading", "A-20")]
    public void HN_30_SX_49_ZJ_45_a_termination_ends_only_with_evaluation_commitment_and_registration_all_there()
    {
        foreach (var region in Given.Provinces)
        {
            foreach (var (registered, committed, evaluated, ends) in new[] { (true, true, true, true), (false, true, true, false), (true, false, true, false), (true, true, false, false) })
            {
                var dossier = Dossier.In(region);
                dossier.Add(Dossier.Points(region, "2025-06-03", 12));
                if (registered) dossier.Add(Dossier.Registration(region, "2028-06-05") with { CommitmentOn = committed ? Dossier.Day("2028-06-05") : null });
                if (evaluated) dossier.Add(Dossier.Passed(region, "2028-06-07", registered || !committed ? null : "2028-06-05"));
                Assert.Equal(ends ? Status.Normal : Status.Terminated, dossier.On("2028-06-07").Status);
                Assert.Equal(Status.Terminated, dossier.On("2028-06-06").Status);
            }
        }
    }

    [Fact]
    [Trait("Reading", "A-21")]
    public void ZJ_44_opens_fifteen_working_days_before_the_last_day_HN_29_with_the_term_and_SX_48_after_it()
    {
        foreach (var (region, tooEarly, first) in new[] { (Given.Zhejiang, "2026-09-09", "2026-09-10"), (Given.Hainan, "", "2026-08-08"), (Given.Shanxi, "2025-08-01", "2025-08-02") })
        {
            var dossier = Dossier.In(region);
            dossier.Add(region == Given.Shanxi ? Dossier.Points(region, "2025-04-01", 9) : Dossier.Points(region, "2026-08-08", 9));
            if (tooEarly.Length > 0) Given.Refuses(dossier, Applied(region, tooEarly), "RESTORATION_TOO_EARLY", reading: "A-21");
            Given.Takes(dossier, Applied(region, first));
            Given.Takes(dossier, Applied(region, "2026-10-12"), region == Given.Shanxi ? [] : ["LATE"]);
            dossier.Add(Applied(region, first));
            dossier.Add(Dossier.Passed(region, "2026-10-13") with { Outcome = Outcome.Failed, Reason = "整改不到位" });
            Assert.Empty(dossier.Check(Applied(region, "2026-10-14")).Refusals);
        }
    }

    [Fact]
    [Trait("Reading", "A-23")]
    public void SX_36_ZJ_16_a_term_by_agreement_ends_with_the_institutions_suspension_and_has_no_bar_when_it_terminates()
    {
        foreach (var region in new[] { Given.Shanxi, Given.Zhejiang })
        {
            var suspended = Dossier.In(region);
            suspended.Add(Dossier.Agreement(region, "2025-06-03", AgreementState.Suspended, "2025-08-31"));
            suspended.Add(Dossier.Passed(region, "2025-09-02"));
            Assert.Equal("Suspended 2025-06-03..2025-08-31 AgreementSuspended", Given.Term(suspended, "2025-09-01"));
            Assert.Equal((false, true, Status.Normal), (suspended.On("2025-08-31").TermExpired, suspended.On("2025-09-01").TermExpired, suspended.On("2025-09-02").Status));
            var terminated = Dossier.In(region);
            terminated.Add(Dossier.Agreement(region, "2025-06-03", AgreementState.Terminated));
            Assert.Equal("Terminated 2025-06-03.. AgreementTerminated", Given.Term(terminated, "2025-06-03"));
            terminated.Add(Dossier.Points(region, "2025-06-04", 12));
            Assert.Equal("2028-06-04", $"{terminated.On("2025-06-04").NoRegistrationUntil:yyyy-MM-dd}");
        }
    }

    [Fact]
    [Trait("Reading", "A-23")]
    public void ZJ_16_reaches_a_department_and_stopped_services_SX_36_neither_and_a_pause_of_settlement_touches_nobody()
    {
        foreach (var (region, state, department, status) in new[]
        {
            (Given.Zhejiang, AgreementState.Suspended, "骨科", Status.Suspended),
            (Given.Zhejiang, AgreementState.ServicesSuspended, null, Status.Suspended),
            (Given.Zhejiang, AgreementState.PaymentPaused, null, Status.Normal),
            (Given.Shanxi, AgreementState.Suspended, "骨科", Status.Normal),
            (Given.Shanxi, AgreementState.PaymentPaused, (string?)null, Status.Normal),
        })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Agreement(region, "2025-06-03", state) with { Department = department });
            Assert.Equal(status, dossier.On("2025-06-03").Status);
        }
    }

    [Fact]
    [Trait("Reading", "A-25")]
    public void HN_22_SX_20_ZJ_20_who_left_has_no_fourth_status_and_takes_the_term_along()
    {
        foreach (var region in Given.Provinces)
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-06-03", 9));
            dossier.Add(Given.Closed(region, "2025-06-10"));
            Assert.Equal((false, Status.Suspended), (dossier.Fold().Registrations[0].ActiveOn(Dossier.Day("2025-06-11")), dossier.On("2025-06-11").Status));
        }
    }

    [Fact]
    [Trait("Reading", "A-38")]
    public void HN_44_SX_28_ZJ_50_a_decision_before_the_rules_first_day_brings_no_measure_and_an_act_before_it_does()
    {
        foreach (var (region, before, first) in new[] { (Given.Hainan, "2025-03-31", "2025-04-01"), (Given.Shanxi, "2025-02-28", "2025-03-01"), (Given.Zhejiang, "2025-02-28", "2025-03-01") })
        {
            var early = Dossier.In(region);
            var warning = Assert.Single(early.Check(Dossier.Points(region, before, 12)).Warnings);
            Assert.Equal(("RULEBOOK_EXPIRED", "A-38"), (warning.Code, warning.Reading));
            early.Add(Dossier.Points(region, before, 12));
            early.Add(Dossier.Points(region, first, 8));
            Assert.Equal((Status.Normal, 20, 8), (early.On(first).Status, early.Fold().Account(2025).Total, early.Fold().Account(2025).EffectiveTotal));
            var late = Dossier.In(region);
            late.Add(Dossier.Points(region, first, 9) with { ActOn = Dossier.Day(before) });
            Assert.Equal(Status.Suspended, late.On(first).Status);
        }
    }

    [Fact]
    [Trait("Reading", "A-49")]
    public void HN_15_SX_18_ZJ_10_whoever_the_standards_have_no_code_for_is_registered_without_one_and_nobody_else()
    {
        foreach (var region in Given.Provinces)
        {
            Given.Takes(new Dossier(), Given.AtHospital(region, Category.FeeReviewer, null));
            Given.Takes(new Dossier(), Given.AtPharmacy(region, PrincipalRole.Principal) with { Person = PersonCode.Parse("X123456789012345678") });
            foreach (var category in new[] { Category.Doctor, Category.Nurse, Category.HospitalPharmacist, Category.Technician })
            {
                Given.Refuses(new Dossier(), Given.AtHospital(region, category, null), "PERSON_CODE_REQUIRED", reading: "A-49");
                Given.Refuses(new Dossier(), Given.AtHospital(region, category, "X123456789012345678"), "CATEGORY_CODE_MISMATCH");
            }
        }
    }

    private static RestorationAppliedEntry Applied(string region, string day) =>
        new() { Id = $"RA{day}", Region = RegionCode.Parse(region), Person = Dossier.Doctor, AppliedOn = Dossier.Day(day), ReceivedOn = Dossier.Day(day), InstitutionAgrees = true };
}
