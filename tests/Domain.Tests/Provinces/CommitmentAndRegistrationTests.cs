using Hub.Domain.Tests.Duties;

namespace Hub.Domain.Tests.Provinces;

/// <summary>服务承诺 and 登记备案: by when, in what order, with which fields, and where.</summary>
public sealed class CommitmentAndRegistrationTests
{
    [Theory]
    [Trait("Row", "8.3 commitment deadline")]
    [InlineData(Given.Shanxi, 15, "2025-09-26", "2025-10-10")]
    [InlineData(Given.Shanxi, 15, "2025-12-31", "2026-01-08")]
    [InlineData(Given.Shanxi, 15, "2026-02-28", "2026-03-06")]
    [InlineData(Given.Zhejiang, 9, "2025-09-26", "2025-10-10")]
    [InlineData(Given.Zhejiang, 9, "2026-02-13", "2026-02-27")]
    [InlineData(Given.Zhejiang, 9, "2026-04-30", "2026-05-11")]
    public void SX_15_ZJ_9_who_serves_there_commits_within_five_working_days_of_the_signing(string region, int article, string signedOn, string last)
    {
        var dossier = new Dossier();
        dossier.Add(Dossier.Registration(region, "2025-04-01") with { CommitmentOn = null });
        dossier.Add(Given.Signed(region, signedOn));
        var due = Due.The(dossier, DeadlineKind.Commitment);
        Assert.Equal((Dossier.Day(last), article, Audience.Institution, false), (due.DueOn, due.Article.Number, due.By, due.Provisional));
        Assert.Equal((false, true), (due.OverdueOn(due.DueOn), due.OverdueOn(due.DueOn.AddDays(1))));
    }

    [Fact]
    [Trait("Row", "8.3 commitment deadline")]
    public void SX_15_a_new_hire_commits_with_the_contract_and_the_institution_reports_commitments_in_good_time()
    {
        var dossier = new Dossier();
        dossier.Add(Dossier.Registration(Given.Shanxi, "2025-06-03") with { EmployedOn = Dossier.Day("2025-05-31"), CommitmentOn = Dossier.Day("2025-05-31") });
        var due = Due.The(dossier, DeadlineKind.NewHireCommitment);
        Assert.Equal((Dossier.Day("2025-05-31"), false), (due.DueOn, due.OverdueOn(Dossier.Day("2025-06-30"))));
        Given.Says("shanxi/15", ArticleKind.Rule, "及时把承诺情况报经办机构");
    }

    [Theory]
    [Trait("Row", "8.3 order")]
    [InlineData(Given.Hainan, "hainan/3")]
    [InlineData(Given.Shanxi, "shanxi/18")]
    [InlineData(Given.Zhejiang, "zhejiang/10")]
    public void HN_3_SX_18_ZJ_10_a_registration_without_the_commitment_is_taken_with_a_warning(string region, string article)
    {
        var warning = Assert.Single(new Dossier().Check(Dossier.Registration(region, "2025-05-06") with { CommitmentOn = null }).Warnings);
        Assert.Equal(("NO_COMMITMENT", article), (warning.Code, $"{warning.Article}"));
        Given.Takes(new Dossier(), Dossier.Registration(region, "2025-05-06"));
    }

    [Fact]
    [Trait("Row", "8.3 where")]
    public void HN_8_15_SX_18_ZJ_10_registered_in_the_national_window()
    {
        Given.Says("hainan/8", ArticleKind.Text, "动态维护窗口", "一医一档");
        Given.Says("hainan/15", ArticleKind.Rule, "全国动态维护窗口", "国家代码");
        Given.Says("shanxi/18", ArticleKind.Rule, "动态维护窗口", "已经承诺", "全国统一的医保编码");
        Given.Says("zhejiang/10", ArticleKind.Rule, "动态维护窗口", "已经承诺", "统一的医保编码");
    }

    [Theory]
    [Trait("Row", "8.3 fields")]
    [InlineData(Given.Hainan, "hainan/14", true)]
    [InlineData(Given.Shanxi, "shanxi/21", false)]
    [InlineData(Given.Zhejiang, "zhejiang/11", false)]
    public void HN_14_SX_21_ZJ_11_the_record_has_these_fields_and_the_history_of_scores_only_in_HN(string region, string article, bool history)
    {
        Given.Says(article, ArticleKind.Rule, "代码", "姓名", "身份证号", "机构名称", "机构代码", "医保区划", "执业类型", "执业类别", "执业范围", "专业技术职务", "登记备案状态", "服务承诺");
        var record = Given.Book(region).Record!;
        Assert.Equal((article, history), ($"{record.Article}", record.ScoreHistory));
        Assert.Equal(history, Law.Books.Find(record.Article)!.Gist.Contains("历次记分", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Row", "8.3 multi-site")]
    [InlineData(Given.Shanxi, "shanxi/19")]
    [InlineData(Given.Zhejiang, "zhejiang/12")]
    public void SX_19_ZJ_12_every_institution_registers_whoever_serves_there(string region, string article)
    {
        Assert.Equal(article, $"{Assert.Single(Given.Book(region).Clauses.OfType<EveryInstitutionClause>()).Article}");
        var dossier = Dossier.In(region);
        Assert.StartsWith("NotPayable", Given.Paid(dossier, region, "2025-06-03", hospital: 2), StringComparison.Ordinal);
        dossier.Add(Dossier.Registration(region, "2025-06-03", hospital: 2));
        Assert.StartsWith("Payable", Given.Paid(dossier, region, "2025-06-03", hospital: 2), StringComparison.Ordinal);
        Assert.StartsWith("Payable", Given.Paid(dossier, region, "2025-06-03"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "8.3 multi-site")]
    public void HN_12_says_only_that_every_institution_is_told_and_leaves_open_that_each_registers()
    {
        Assert.Empty(Given.Book(Given.Hainan).Clauses.OfType<EveryInstitutionClause>());
        Given.Says("hainan/12", ArticleKind.Rule, "多点执业、就业的各机构都通报到");
    }

    [Theory]
    [Trait("Row", "8.3 change of institution")]
    [Trait("Reading", "A-25")]
    [InlineData(Given.Shanxi, "2025-08-12")]
    [InlineData(Given.Zhejiang, "2025-07-12")]
    public void SX_20_ZJ_20_the_points_of_the_year_go_along_to_the_next_institution(string region, string lastDay)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Points(region, "2025-04-08", 8));
        dossier.Add(Given.Closed(region, "2025-05-20"));
        dossier.Add(Dossier.Registration(region, "2025-05-21", hospital: 2));
        dossier.Add(Dossier.Points(region, "2025-06-12", 1) with { Institution = Dossier.Hospital(region, 2) });
        Assert.Equal($"Suspended 2025-06-12..{lastDay} PointsCumulative", Given.Term(dossier, "2025-06-12"));
        Assert.Equal(20, Assert.Single(Given.Book(region).Clauses.OfType<ChangeOfInstitutionClause>()).Article.Number);
    }

    [Fact]
    [Trait("Row", "8.3 change of institution")]
    [Trait("Reading", "A-24")]
    public void SX_42_no_registration_at_a_new_place_while_the_term_runs_and_ZJ_HN_take_a_suspended_person_with_the_status()
    {
        foreach (var region in Given.Provinces)
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-06-03", 9));
            var last = dossier.On("2025-06-03").LastDay!.Value;
            var onLast = Dossier.Registration(region, $"{last:yyyy-MM-dd}", hospital: 2);
            if (region == Given.Shanxi) Given.Refuses(dossier, onLast, "REGISTRATION_BARRED", "shanxi/42", "A-24");
            else Given.Takes(dossier, onLast);
            Given.Takes(dossier, Dossier.Registration(region, $"{last.AddDays(1):yyyy-MM-dd}", hospital: 2));
            dossier.Add(onLast);
            Assert.StartsWith("EmergencyOnly", Given.Paid(dossier, region, $"{last:yyyy-MM-dd}", hospital: 2), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Row", "8.3 change of institution")]
    [Trait("Reading", "A-24")]
    public void HN_24_SX_37_ZJ_31_nobody_is_registered_anew_during_the_bar_and_another_provinces_bar_refuses_nothing()
    {
        foreach (var (region, article, other) in new[] { (Given.Hainan, "hainan/24", Given.Zhejiang), (Given.Shanxi, "shanxi/37", Given.Hainan), (Given.Zhejiang, "zhejiang/31", Given.Shanxi) })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-06-03", 12));
            Given.Refuses(dossier, Dossier.Registration(region, "2028-06-03", hospital: 2), "REGISTRATION_BARRED", article, "A-24");
            Given.Takes(dossier, Dossier.Registration(other, "2025-06-10"));
            Assert.Equal(Status.Normal, dossier.On("2025-06-10").Official.SingleOrDefault(o => o.Region == RegionCode.Parse(other).Province)?.Status ?? Status.Normal);
        }
    }

    [Theory]
    [Trait("Row", "8.3 leaver / no longer using fund")]
    [InlineData(Given.Shanxi, 26, "2025-09-26", "2025-10-16")]
    [InlineData(Given.Shanxi, 26, "2026-02-13", "2026-03-05")]
    [InlineData(Given.Zhejiang, 18, "2026-02-13", "2026-03-05")]
    [InlineData(Given.Zhejiang, 18, "2025-12-31", "2026-01-15")]
    public void SX_26_ZJ_18_a_leaver_is_updated_within_ten_working_days(string region, int article, string closed, string last)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Given.Closed(region, closed));
        var due = Due.The(dossier, DeadlineKind.LeaverUpdate);
        Assert.Equal((Dossier.Day(last), article), (due.DueOn, due.Article.Number));
    }

    [Fact]
    [Trait("Row", "8.3 leaver / no longer using fund")]
    [Trait("Row", "8.3 commitment deadline")]
    public void HN_15_says_in_good_time_of_leavers_and_commitments_and_sets_no_day()
    {
        var dossier = new Dossier();
        dossier.Add(Dossier.Registration(Given.Hainan, "2025-04-01") with { CommitmentOn = null });
        dossier.Add(Given.Signed(Given.Hainan, "2025-05-06"));
        dossier.Add(Given.Closed(Given.Hainan, "2025-06-03"));
        Assert.Empty(dossier.Fold().Deadlines);
        Assert.Contains(Given.Book(Given.Hainan).Clauses.OfType<UntimedClause>(), u => u.Article.Number == 15 && u.Of.Contains(DeadlineKind.Commitment) && u.Of.Contains(DeadlineKind.LeaverUpdate));
        Given.Says("hainan/15", ArticleKind.Rule, "及时");
    }

    [Theory]
    [Trait("Row", "8.3 first registration")]
    [InlineData(Given.Hainan, 23)]
    [InlineData(Given.Shanxi, 23)]
    [InlineData(Given.Zhejiang, 14)]
    public void HN_23_SX_23_ZJ_14_who_is_registered_for_the_first_time_is_normal(string region, int article)
    {
        var clause = Assert.Single(Given.Book(region).Clauses.OfType<FirstStatusClause>());
        Assert.Equal((article, Status.Normal), (clause.Article.Number, clause.Status));
        Assert.Equal((Status.Normal, 1), (Dossier.In(region, "2025-05-06").On("2025-05-06").Status, Dossier.In(region, "2025-05-06").On("2025-05-06").Official.Count));
    }

    [Fact]
    [Trait("Row", "8.3 states")]
    public void HN_23_SX_22_ZJ_13_there_are_three_states()
    {
        foreach (var article in new[] { "hainan/23", "shanxi/22", "zhejiang/13" }) Given.Says(article, ArticleKind.Rule, "状态有3种", "正常", "暂停", "终止");
        Assert.Equal(["NORMAL", "SUSPENDED", "TERMINATED"], EnumName.All<Status>());
    }
}
