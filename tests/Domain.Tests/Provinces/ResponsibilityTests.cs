namespace Hub.Domain.Tests.Provinces;

/// <summary>责任认定: who finds it, at which level, by what, and what it means to have none.</summary>
public sealed class ResponsibilityTests
{
    [Fact]
    [Trait("Row", "8.5 who")]
    public void HN_17_SX_29_ZJ_22_the_administration_finds_it_with_a_penalty_and_the_agency_with_agreement_handling()
    {
        Given.Says("hainan/17", ArticleKind.Judgement, "医保行政部门处罚机构时", "经办机构对机构作协议处理时", "一并认定");
        Given.Says("shanxi/29", ArticleKind.Judgement, "处罚的由行政部门认定", "协议处理的由经办机构认定");
        Given.Says("zhejiang/22", ArticleKind.Judgement, "处罚的由行政部门", "协议处理的由经办机构");
    }

    [Fact]
    [Trait("Row", "8.5 levels")]
    public void HN_18_SX_30_ZJ_28_helping_is_general_acting_important_and_deciding_principal()
    {
        foreach (var article in new[] { "hainan/18", "shanxi/30", "zhejiang/28" })
        {
            Given.Says(article, ArticleKind.Judgement, "一般责任：起配合作用", "重要责任：起主动作用", "主要责任：起决定作用");
        }

        foreach (var region in Given.Provinces) Assert.Equal([Responsibility.General, Responsibility.Important, Responsibility.Principal], Given.Book(region).Ranks.FromLowToHigh);
    }

    [Fact]
    [Trait("Row", "8.5 consider")]
    public void HN_17_hears_institution_and_person_SX_28_29_the_institution_and_ZJ_32_tells_it_in_writing_beforehand()
    {
        Given.Says("hainan/17", ArticleKind.Judgement, "起因", "性质", "金额", "人员数量", "责任大小", "机构的合理意见和个人的客观陈述");
        Given.Says("shanxi/28", ArticleKind.Rule, "金额", "性质", "涉及人员数量");
        Given.Says("shanxi/29", ArticleKind.Judgement, "充分听取机构意见");
        Given.Says("zhejiang/32", ArticleKind.Rule, "事先告知", "征求意见", "书面告知机构", "由机构通知责任人", "对责任认定提出意见");
        foreach (var region in Given.Provinces)
        {
            var entry = Dossier.Points(region, "2025-06-03", 3) with { PriorNoticeOn = null };
            Given.Takes(Dossier.In(region), entry, region == Given.Zhejiang ? ["NO_PRIOR_NOTICE"] : []);
        }
    }

    [Theory]
    [Trait("Row", "8.5 no points")]
    [InlineData(Given.Shanxi, "shanxi/36")]
    [InlineData(Given.Zhejiang, "zhejiang/16")]
    public void SX_36_ZJ_16_who_is_not_responsible_stays_normal_and_may_serve_elsewhere(string region, string article)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Registration(region, "2025-04-01", hospital: 2));
        dossier.Add(Dossier.Agreement(region, "2025-06-03", AgreementState.Suspended) with { Persons = [PersonCode.Parse("D330106000999")] });
        Assert.Equal("Normal", Given.Term(dossier, "2025-06-03"));
        Assert.StartsWith("Payable", Given.Paid(dossier, region, "2025-06-03", hospital: 2), StringComparison.Ordinal);
        Given.Says(article, ArticleKind.Rule, "状态仍为正常");
    }

    [Fact]
    [Trait("Row", "8.5 person's own breach of agreement or commitment")]
    [Trait("Reading", "A-54")]
    public void HN_12_the_agency_shall_score_a_persons_own_breach_SX_16_it_may_and_ZJ_22_only_with_a_decision_on_the_institution()
    {
        Assert.Equal(("hainan/12", true), ($"{Given.Book(Given.Hainan).OwnBreach!.Article}", Given.Book(Given.Hainan).OwnBreach!.Mandatory));
        Assert.Equal(("shanxi/16", false), ($"{Given.Book(Given.Shanxi).OwnBreach!.Article}", Given.Book(Given.Shanxi).OwnBreach!.Mandatory));
        Assert.Null(Given.Book(Given.Zhejiang).OwnBreach);
        Given.Says("hainan/12", ArticleKind.Rule, "应当比照记分标准记分");
        Given.Says("shanxi/16", ArticleKind.Rule, "可以比照记分标准");
        Given.Says("zhejiang/22", ArticleKind.Judgement, "根据该处罚或处理");
        foreach (var region in new[] { Given.Hainan, Given.Shanxi }) Given.Takes(Dossier.In(region), Dossier.Points(region, "2025-06-03", 2) with { Decision = DecisionKind.AgreementHandling, Facts = "违背服务承诺" });
    }
}
