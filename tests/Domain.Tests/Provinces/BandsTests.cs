namespace Hub.Domain.Tests.Provinces;

/// <summary>记分档次与情形: which band each circumstance has in each province, what it rests on, and what a responsibility makes of it.</summary>
public sealed class BandsTests
{
    /// <summary>Code, kind of decision, and by province the article with its clause and the band's lowest score; empty where the rule has no such circumstance.</summary>
    public static TheoryData<Circumstance, DecisionKind, string, string, string> Circumstances { get; } = new()
    {
        { Circumstance.LiquidatedDamages, DecisionKind.AgreementHandling, "21(一)1 1", "32(一) 1", "24(一) 1" },
        { Circumstance.VbpNonSelected, DecisionKind.AgreementHandling, "21(一)2 1", "32(二) 1", "24(三) 1" },
        { Circumstance.Reg38, DecisionKind.AdminPenalty, "21(二)1 4", "33(一) 4", "24(二) 1" },
        { Circumstance.Reg39, DecisionKind.AdminPenalty, "21(二)1 4", "33(一) 4", "25(一) 4" },
        { Circumstance.PracticePenalty, DecisionKind.LicensingAuthority, "21(二)2 4", "", "" },
        { Circumstance.CodeBorrowing, DecisionKind.AgreementHandling, "21(三)1 7", "", "" },
        { Circumstance.Fronting, DecisionKind.AgreementHandling, "21(三)2 7", "34(一) 7", "26(一) 7" },
        { Circumstance.WithAgreementSuspension, DecisionKind.AdminPenalty, "21(三)3 7", "", "" },
        { Circumstance.Reg40, DecisionKind.AdminPenalty, "21(四)1 10", "35(一) 10", "27(一) 10" },
        { Circumstance.WithAgreementTermination, DecisionKind.AgreementHandling, "21(四)2 10", "", "" },
        { Circumstance.LicenceLost, DecisionKind.LicensingAuthority, "21(四)3 10", "35(二) 10", "27(二) 10" },
        { Circumstance.OtherB1, DecisionKind.AgreementHandling, "21(一)3 1", "32(三) 1", "24(四) 1" },
        { Circumstance.OtherB2, DecisionKind.AdminPenalty, "21(二)3 4", "33(二) 4", "25(二) 4" },
        { Circumstance.OtherB3, DecisionKind.AdminPenalty, "21(三)4 7", "34(二) 7", "26(二) 7" },
        { Circumstance.OtherB4, DecisionKind.LicensingAuthority, "21(四)4 10", "35(三) 10", "27(三) 10" },
    };

    [Theory]
    [Trait("Row", "8.6 LIQUIDATED_DAMAGES")]
    [Trait("Row", "8.6 VBP_NON_SELECTED")]
    [Trait("Row", "8.6 REG38")]
    [Trait("Row", "8.6 REG39")]
    [Trait("Row", "8.6 PRACTICE_PENALTY")]
    [Trait("Row", "8.6 CODE_BORROWING")]
    [Trait("Row", "8.6 FRONTING")]
    [Trait("Row", "8.6 WITH_AGREEMENT_SUSPENSION")]
    [Trait("Row", "8.6 REG40")]
    [Trait("Row", "8.6 WITH_AGREEMENT_TERMINATION")]
    [Trait("Row", "8.6 LICENCE_LOST")]
    [Trait("Row", "8.6 OTHER_B1…B4")]
    [MemberData(nameof(Circumstances))]
    public void HN_21_SX_32_33_34_35_ZJ_24_25_26_27_a_circumstance_scores_by_its_band_and_the_responsibility_and_nothing_beside(Circumstance circumstance, DecisionKind decision, string hainan, string shanxi, string zhejiang)
    {
        foreach (var (region, cell) in Given.Provinces.Zip([hainan, shanxi, zhejiang]))
        {
            var dossier = Dossier.In(region);
            if (cell.Length == 0)
            {
                Given.Refuses(dossier, Given.Points(region, "2025-06-03", circumstance, decision, 4), "UNKNOWN_CIRCUMSTANCE");
                continue;
            }

            var low = int.Parse(cell.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
            var clause = Given.Book(region).Find(circumstance, Dossier.Day("2025-06-03"))!;
            Assert.Equal((cell, low + 2), ($"{clause.Article.Number}{clause.Article.Clause} {clause.Band.Low}", clause.Band.High));
            foreach (var responsibility in Enum.GetValues<Responsibility>())
            {
                var points = low + (int)responsibility;
                Assert.Empty(dossier.Check(Given.Points(region, "2025-06-03", circumstance, decision, points, responsibility)).Refusals);
                Assert.Equal(points, Scoring.PointsOf(Given.Points(region, "2025-06-03", circumstance, decision, null, responsibility), Given.Book(region)));
                Assert.All(Enumerable.Range(1, 12).Where(p => p != points), other =>
                    Given.Refuses(dossier, Given.Points(region, "2025-06-03", circumstance, decision, other, responsibility), other < low || other > low + 2 ? "SCORE_OUT_OF_BAND" : "SCORE_NOT_ALLOWED", $"{clause.Article}", "A-08"));
            }
        }
    }

    /// <summary>Of the three kinds of decision, what a circumstance can rest on.</summary>
    [Theory]
    [Trait("Row", "8.6 REG38")]
    [Trait("Row", "8.6 LIQUIDATED_DAMAGES")]
    [Trait("Row", "8.6 LICENCE_LOST")]
    [InlineData(Circumstance.Reg38, DecisionKind.AdminPenalty)]
    [InlineData(Circumstance.Reg39, DecisionKind.AdminPenalty)]
    [InlineData(Circumstance.Reg40, DecisionKind.AdminPenalty)]
    [InlineData(Circumstance.LiquidatedDamages, DecisionKind.AgreementHandling)]
    [InlineData(Circumstance.LicenceLost, DecisionKind.LicensingAuthority)]
    public void HN_21_SX_32_33_35_ZJ_24_25_27_a_penalty_a_handling_and_a_lost_licence_each_rest_on_their_own_kind_of_decision(Circumstance circumstance, DecisionKind decision)
    {
        foreach (var region in Given.Provinces)
        {
            foreach (var other in Enum.GetValues<DecisionKind>().Where(d => d != decision))
            {
                Given.Refuses(Dossier.In(region), Given.Points(region, "2025-06-03", circumstance, other, null), "DECISION_KIND");
            }
        }
    }

    [Fact]
    [Trait("Row", "8.6 LIQUIDATED_DAMAGES")]
    [Trait("Reading", "A-12")]
    public void SX_32_only_the_third_damages_decision_of_the_year_against_the_institution_scores_and_each_later_one()
    {
        var dossier = Dossier.In(Given.Shanxi);
        dossier.Add(Given.Damages(Given.Shanxi, "2025-03-10", "协1"));
        var second = Damages("2025-04-10", "协2");
        Assert.Equal("DAMAGES_BELOW_THRESHOLD", Assert.Single(dossier.Check(second).Warnings).Code);
        dossier.Add(second);
        dossier.Add(Damages("2025-05-12", "协2") with { Id = "colleague" });
        dossier.Add(Given.Damages(Given.Shanxi, "2025-05-12", "协2"));
        Assert.Equal(0, dossier.Fold().Account(2025).Total);
        Given.Takes(dossier, Damages("2025-12-31", "协3"));
        dossier.Add(Damages("2025-12-31", "协3"));
        dossier.Add(Damages("2025-12-31", "协4"));
        dossier.Add(Damages("2026-01-01", "协5"));
        Assert.Equal((4, 0), (dossier.Fold().Account(2025).Total, dossier.Fold().Account(2026).Total));
        Assert.Equal(3, Given.Book(Given.Shanxi).Find(Circumstance.LiquidatedDamages, Dossier.Day("2025-06-03"))!.FromDecision);

        static PointsEntry Damages(string day, string document) =>
            Given.Points(Given.Shanxi, day, Circumstance.LiquidatedDamages, DecisionKind.AgreementHandling, 2, Responsibility.Important) with { Id = document, DocumentNumber = document };
    }

    [Fact]
    [Trait("Row", "8.6 LIQUIDATED_DAMAGES")]
    public void HN_21_ZJ_24_the_first_damages_decision_scores_already()
    {
        foreach (var region in new[] { Given.Hainan, Given.Zhejiang })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Given.Points(region, "2025-06-03", Circumstance.LiquidatedDamages, DecisionKind.AgreementHandling, 1));
            Assert.Equal(1, dossier.Fold().Account(2025).EffectiveTotal);
        }
    }

    [Fact]
    [Trait("Row", "8.6 VBP_NON_SELECTED")]
    public void HN_21_SX_32_ZJ_24_only_staff_of_public_hospitals_are_scored_over_products_that_were_not_selected()
    {
        foreach (var region in Given.Provinces)
        {
            var entry = Given.Points(region, "2025-06-03", Circumstance.VbpNonSelected, DecisionKind.AgreementHandling, 1);
            var dossier = new Dossier();
            dossier.Add(Dossier.Registration(region, "2025-04-01") with { InstitutionPublic = false });
            dossier.Add(Given.AtPharmacy(region, PrincipalRole.Principal, registeredOn: "2025-04-01"));
            Given.Refuses(dossier, entry, "PUBLIC_MEDICAL_ONLY");
            Given.Refuses(dossier, entry with { Institution = Given.Pharmacy(region) }, "PUBLIC_MEDICAL_ONLY");
            var open = new Dossier();
            open.Add(Dossier.Registration(region, "2025-04-01") with { InstitutionPublic = true });
            Given.Takes(open, entry);
        }

        Given.Says("hainan/21", ArticleKind.Rule, "因中选产品质量、供应等原因的除外");
    }

    [Fact]
    [Trait("Row", "8.6 REG38")]
    [Trait("Row", "8.6 REG39")]
    [Trait("Row", "8.6 WITH_AGREEMENT_SUSPENSION")]
    [Trait("Row", "8.6 WITH_AGREEMENT_TERMINATION")]
    public void HN_21_a_penalty_that_took_the_agreement_away_as_well_is_scored_as_that_alone_and_SX_33_ZJ_24_25_know_no_such_exclusion()
    {
        foreach (var (instead, points) in new[] { (Circumstance.WithAgreementSuspension, 7), (Circumstance.WithAgreementTermination, 10) })
        {
            foreach (var penalty in new[] { Circumstance.Reg38, Circumstance.Reg39 })
            {
                var dossier = Dossier.In(Given.Hainan);
                dossier.Add(Given.Points(Given.Hainan, "2025-06-03", instead, DecisionKind.AdminPenalty, points));
                Given.Refuses(dossier, Given.Points(Given.Hainan, "2025-06-03", penalty, DecisionKind.AdminPenalty, 4), "CIRCUMSTANCE_EXCLUDED", "hainan/21");
            }
        }

        foreach (var region in new[] { Given.Shanxi, Given.Zhejiang })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Agreement(region, "2025-06-03", AgreementState.Suspended));
            Assert.Empty(dossier.Check(Given.Points(region, "2025-06-03", Circumstance.Reg39, DecisionKind.AdminPenalty, 4)).Refusals);
        }
    }

    [Theory]
    [Trait("Row", "8.6 WITH_AGREEMENT_SUSPENSION")]
    [Trait("Row", "8.6 WITH_AGREEMENT_TERMINATION")]
    [InlineData(Given.Shanxi, "shanxi/36")]
    [InlineData(Given.Zhejiang, "zhejiang/16")]
    public void SX_36_ZJ_16_what_HN_21_scores_changes_the_status_of_those_responsible_without_points(string region, string article)
    {
        foreach (var (state, status) in new[] { (AgreementState.Suspended, Status.Suspended), (AgreementState.Terminated, Status.Terminated) })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Agreement(region, "2025-06-03", state));
            var sanction = Assert.Single(dossier.On("2025-06-03").Sanctions);
            Assert.Equal((status, article, 0), (sanction.Status, $"{sanction.Article}", dossier.Fold().Account(2025).Total));
        }

        var hainan = Dossier.In(Given.Hainan);
        hainan.Add(Dossier.Agreement(Given.Hainan, "2025-06-03", AgreementState.Terminated));
        Assert.Equal("Normal", Given.Term(hainan, "2025-06-03"));
    }

    [Fact]
    [Trait("Row", "8.6 CODE_BORROWING")]
    [Trait("Row", "8.6 LICENCE_LOST")]
    [Trait("Row", "8.6 PRACTICE_PENALTY")]
    public void HN_21_excepts_emergencies_from_borrowing_codes_normal_cancellation_from_lost_licences_and_lost_licences_from_penalties()
    {
        Given.Says("hainan/21", ArticleKind.Rule, "急诊、抢救等特殊情形除外", "到期换证、调离单位等正常注销除外", "注销注册、吊销或撤销资格证书、执业证书的不在此列", "不涉及欺诈骗保");
    }

    [Fact]
    [Trait("Row", "8.6 LICENCE_LOST")]
    [Trait("Reading", "A-14")]
    public void HN_21_SX_35_ZJ_27_a_licence_cancelled_in_the_normal_course_is_not_scored_in_any_province()
    {
        foreach (var region in Given.Provinces)
        {
            var dossier = Dossier.In(region);
            var normal = dossier.Add(Dossier.Lost(region, "2025-06-03", normal: true));
            Given.Refuses(dossier, Given.Points(region, "2025-06-05", Circumstance.LicenceLost, DecisionKind.LicensingAuthority, 10) with { BasedOn = normal }, "NOT_A_BASIS", reading: "A-14");
            Assert.DoesNotContain(dossier.Fold().Duties, d => d.Kind == DutyKind.Score);
            var revoked = dossier.Add(Dossier.Lost(region, "2025-06-04"));
            Assert.Empty(dossier.Check(Given.Points(region, "2025-06-05", Circumstance.LicenceLost, DecisionKind.LicensingAuthority, 10) with { BasedOn = revoked }).Refusals);
            Assert.Contains(dossier.Fold().Duties, d => d.Kind == DutyKind.Score);
        }
    }

    [Fact]
    [Trait("Row", "8.6 OTHER_B1…B4")]
    public void HN_21_SX_32_33_34_35_ZJ_24_25_26_27_what_is_left_open_needs_the_facts_to_be_said()
    {
        foreach (var region in Given.Provinces)
        {
            foreach (var points in new[] { 1, 4, 7, 10 }) Given.Refuses(Dossier.In(region), Dossier.Points(region, "2025-06-03", points) with { Facts = " " }, "FACTS_REQUIRED");
        }
    }
}
