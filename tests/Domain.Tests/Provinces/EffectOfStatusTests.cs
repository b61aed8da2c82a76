namespace Hub.Domain.Tests.Provinces;

/// <summary>登记备案状态的效力: what the fund settles, who is barred from what, and what comes of a status not maintained.</summary>
public sealed class EffectOfStatusTests
{
    [Theory]
    [Trait("Row", "8.4 正常")]
    [Trait("Row", "8.4 暂停")]
    [Trait("Row", "8.4 终止")]
    [InlineData(Given.Hainan, "hainan/23", "NotPayable")]
    [InlineData(Given.Shanxi, "shanxi/22", "EmergencyOnly")]
    [InlineData(Given.Zhejiang, "zhejiang/13", "EmergencyOnly")]
    public void HN_23_SX_22_ZJ_13_normal_is_settled_suspended_only_in_emergencies_and_terminated_in_HN_not_even_then(string region, string article, string terminated)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-06-03", 9));
        dossier.Add(Dossier.Points(region, "2025-07-01", 3));
        Assert.Equal($"Payable {article}", Given.Paid(dossier, region, "2025-06-02"));
        Assert.Equal($"EmergencyOnly {article}", Given.Paid(dossier, region, "2025-06-03"));
        Assert.Equal($"EmergencyOnly {article}", Given.Paid(dossier, region, "2025-06-30"));
        Assert.Equal($"{terminated} {article}", Given.Paid(dossier, region, "2025-07-01"));
        Given.Says(article, ArticleKind.Rule, "急诊、抢救等特殊情形除外");
        if (region == Given.Hainan) Given.Says(article, ArticleKind.Rule, "没有例外");
    }

    [Fact]
    [Trait("Reading", "A-36")]
    public void HN_23_ZJ_13_SX_22_the_institutions_province_says_what_is_settled_and_the_deciding_agencys_how_long()
    {
        foreach (var (decided, bar) in new[] { (Given.Hainan, "2026-06-05"), (Given.Shanxi, "2026-06-05"), (Given.Zhejiang, "2026-06-05") })
        {
            var dossier = new Dossier();
            foreach (var region in Given.Provinces) dossier.Add(Dossier.Registration(region, "2025-04-01"));
            dossier.Add(Dossier.Points(decided, "2025-06-04", 9));
            Assert.Equal(decided == Given.Shanxi ? "2025-10-04" : "2025-08-04", $"{dossier.On("2025-06-04").LastDay:yyyy-MM-dd}");
            dossier.Add(Dossier.Points(decided, "2025-06-05", 3));
            Assert.Equal(bar, $"{dossier.On("2025-06-05").NoRegistrationUntil:yyyy-MM-dd}");
            Assert.Equal(["NotPayable hainan/23", "EmergencyOnly shanxi/22", "EmergencyOnly zhejiang/13"], Given.Provinces.Select(r => Given.Paid(dossier, r, "2025-06-05")));
        }
    }

    [Theory]
    [Trait("Row", "8.4 without eligibility or registration")]
    [Trait("Reading", "A-51")]
    [InlineData(Given.Hainan, "hainan/3")]
    [InlineData(Given.Shanxi, "shanxi/17")]
    [InlineData(Given.Zhejiang, "zhejiang/3")]
    public void HN_3_SX_17_ZJ_3_without_an_active_registration_there_nothing_is_settled(string region, string article)
    {
        var dossier = Dossier.In(region, "2025-05-06");
        dossier.Add(Given.Closed(region, "2025-06-20"));
        Assert.Equal($"NotPayable {article}", Given.Paid(dossier, region, "2025-05-05"));
        Assert.StartsWith("Payable", Given.Paid(dossier, region, "2025-06-20"), StringComparison.Ordinal);
        Assert.Equal($"NotPayable {article}", Given.Paid(dossier, region, "2025-06-21"));
    }

    [Fact]
    [Trait("Row", "8.4 without eligibility or registration")]
    [Trait("Reading", "A-51")]
    public void HN_3_SX_10_ZJ_3_while_the_institutions_agreement_is_suspended_or_ended_nothing_is_settled_for_anybody_there()
    {
        foreach (var region in Given.Provinces)
        {
            foreach (var state in new[] { AgreementState.Suspended, AgreementState.Terminated })
            {
                var dossier = Dossier.In(region);
                dossier.Add(Dossier.Agreement(region, "2025-06-03", state) with { Persons = [] });
                Assert.Equal(Status.Normal, dossier.On("2025-06-03").Status);
                Assert.StartsWith("Payable", Given.Paid(dossier, region, "2025-06-02"), StringComparison.Ordinal);
                Assert.StartsWith("NotPayable", Given.Paid(dossier, region, "2025-06-03"), StringComparison.Ordinal);
            }

            var paused = Dossier.In(region);
            paused.Add(Dossier.Agreement(region, "2025-06-03", AgreementState.PaymentPaused) with { Persons = [] });
            Assert.StartsWith("Payable", Given.Paid(paused, region, "2025-06-03"), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Row", "8.4 status not maintained")]
    public void HN_38_recovers_and_deducts_SX_58_has_it_corrected_and_the_loss_borne_and_ZJ_34_makes_the_institution_liable()
    {
        Given.Says("hainan/38", ArticleKind.Rule, "动态维护", "追回违规费用", "扣减考核分数");
        Given.Says("shanxi/58", ArticleKind.Judgement, "立即改正", "按协议处理并扣减绩效考核分数", "由该机构承担");
        Given.Says("shanxi/52", ArticleKind.Rule, "动态维护", "追回违规费用", "扣减考核分数");
        Given.Says("zhejiang/34", ArticleKind.Rule, "未及时维护造成基金损失", "违约责任");
        foreach (var region in Given.Provinces)
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-06-03", 9));
            dossier.Add(Admission.Sent.Reported(region, "2025-06-04", Status.Normal));
            var derivation = dossier.Fold();
            Assert.False(derivation.InAgreement(derivation.Registrations[0], Dossier.Day("2025-06-04")));
            Assert.Contains(derivation.Duties, d => d.Kind == DutyKind.MaintainStatus && d.By == Audience.Institution && d.OpenOn(Dossier.Day("2025-06-04")));
        }
    }

    [Fact]
    [Trait("Row", "8.4 paid by mistake")]
    public void HN_39_refuses_or_recovers_without_exception_SX_60_except_emergencies_and_ZJ_34_holds_the_institution_liable()
    {
        Given.Says("hainan/39", ArticleKind.Judgement, "不予支付", "追回", "未提急诊、抢救例外");
        Given.Says("shanxi/60", ArticleKind.Judgement, "不予支付或追回", "急诊、抢救等特殊情形除外");
        Given.Says("zhejiang/34", ArticleKind.Rule, "违约责任");
    }

    [Theory]
    [Trait("Row", "8.4 reviewers")]
    [Trait("Reading", "A-27")]
    [InlineData(Given.Hainan, 12)]
    [InlineData(Given.Shanxi, 22)]
    [InlineData(Given.Zhejiang, 13)]
    public void HN_12_a_reviewer_is_barred_from_review_and_SX_22_ZJ_13_are_read_alike(string region, int article)
    {
        var effects = Given.Book(region).Effects;
        Assert.Equal((article, Effect.BarredFromReview, Effect.FeesNotSettled), (effects.Article.Number, effects.Of(Category.FeeReviewer), effects.Of(Category.Nurse)));
        var dossier = new Dossier();
        dossier.Add(Dossier.Registration(region, "2025-04-01", category: Category.FeeReviewer));
        dossier.Add(Dossier.Points(region, "2025-06-03", 9));
        Assert.Equal((Status.Suspended, Effect.BarredFromReview), (dossier.On("2025-06-03").Status, Assert.Single(dossier.On("2025-06-03").Effects)));
        dossier.Add(Dossier.Registration(region, "2025-06-04", category: Category.Doctor));
        Assert.Equal([Effect.FeesNotSettled, Effect.BarredFromReview], dossier.On("2025-06-04").Effects);
    }

    [Fact]
    [Trait("Row", "8.4 reviewers")]
    public void HN_12_the_institution_handles_the_reviewer_by_its_own_rules_as_well() => Given.Says("hainan/12", ArticleKind.Rule, "审核工作", "由机构按自身规定另作处理");

    [Fact]
    [Trait("Row", "8.4 licence to practise")]
    public void HN_23_SX_24_ZJ_15_the_licence_to_practise_is_untouched_and_SX_ZJ_have_the_work_handed_over()
    {
        foreach (var article in new[] { "hainan/23", "shanxi/24", "zhejiang/15" }) Given.Says(article, ArticleKind.Rule, "不影响当事人依医师法、护士条例、执业药师注册管理办法等执业");
        foreach (var (region, article) in new[] { (Given.Hainan, ""), (Given.Shanxi, "shanxi/24"), (Given.Zhejiang, "zhejiang/15") })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-06-03", 9));
            Assert.Equal(article, string.Join(' ', dossier.Fold().Duties.Where(d => d.Kind == DutyKind.HandOver).Select(d => d.Article)));
        }
    }

    [Fact]
    [Trait("Row", "8.4 institution must not declare")]
    public void SX_57_58_the_institution_does_not_declare_the_fees_or_bears_the_loss_and_ZJ_34_calls_it_breach()
    {
        Given.Says("shanxi/57", ArticleKind.Text, "不得申报");
        Given.Says("shanxi/58", ArticleKind.Judgement, "基金损失", "由该机构承担");
        Given.Says("zhejiang/34", ArticleKind.Rule, "违约责任");
    }
}
