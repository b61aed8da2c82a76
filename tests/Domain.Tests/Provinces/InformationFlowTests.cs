using Hub.Domain.Tests.Admission;

namespace Hub.Domain.Tests.Provinces;

/// <summary>8.16: who tells whom what, by when, and what is made of what comes in.</summary>
public sealed class InformationFlowTests
{
    [Fact]
    [Trait("Row", "8.16 notice issued")]
    [Trait("Reading", "A-29")]
    public void HN_12_24_the_notice_is_issued_promptly_which_is_no_day()
    {
        Assert.Null(Given.Book("460000").Find(DeadlineKind.Notice));
        Given.Says("hainan/12", ArticleKind.Rule, "及时通报");
        Given.Says("hainan/24", ArticleKind.Rule, "及时通报机构");
    }

    [Theory]
    [Trait("Row", "8.16 notice issued")]
    [Trait("Row", "8.18 NOTICE")]
    [Trait("Reading", "A-30")]
    [InlineData("140100", "shanxi/39")]
    [InlineData("330100", "zhejiang/33")]
    public void SX_39_ZJ_33_five_working_days_after_agreement_handling_or_after_receiving_the_penalty_document(string region, string article)
    {
        var handled = NoticeOf(Unnoticed(region, "2026-02-12"));
        Assert.Equal((Dossier.Day("2026-02-26"), article, Audience.Insurance), (handled.DueOn, handled.Article.ToString(), handled.By));
        var penalty = NoticeOf(Unnoticed(region, "2025-09-01") with { Decision = DecisionKind.AdminPenalty, Circumstance = Circumstance.Reg39, DocumentReceivedOn = Dossier.Day("2025-09-24") });
        Assert.Equal(Dossier.Day("2025-09-30"), penalty.DueOn);

        static Deadline NoticeOf(PointsEntry points)
        {
            var dossier = Dossier.In(points.Region.ToString());
            dossier.Add(points);
            return Assert.Single(dossier.Fold().Deadlines, d => d.Kind == DeadlineKind.Notice);
        }
    }

    [Theory]
    [Trait("Row", "8.16 delivery")]
    [Trait("Row", "8.18 DELIVERY")]
    [InlineData("140100", "shanxi/40")]
    [InlineData("330100", "zhejiang/33")]
    public void SX_40_ZJ_33_three_working_days_to_the_institution_of_the_act_and_a_copy_elsewhere_does_not_count(string region, string article)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Registration(region, "2024-06-03", 2));
        var points = dossier.Add(Unnoticed(region, "2025-09-24", 9));
        dossier.Add(Dossier.Notice(region, points, "2025-09-29", null));
        dossier.Add(Dossier.Notice(region, points, "2025-09-29", "2025-09-30") with { Id = "copy", Institution = Dossier.Hospital(region, 2) });
        var delivery = Assert.Single(dossier.Fold().Deadlines, d => d.Kind == DeadlineKind.Delivery);
        Assert.Equal((Dossier.Day("2025-10-10"), null, article), (delivery.DueOn, delivery.DoneOn, delivery.Article.ToString()));
        Assert.Equal(Status.Normal, dossier.On("2025-10-09").Status);
        dossier.Add(Dossier.Notice(region, points, "2025-09-29", "2025-10-10") with { Id = "delivered" });
        Assert.Equal(Status.Suspended, dossier.On("2025-10-10").Status);
    }

    [Theory]
    [Trait("Row", "8.16 who maintains status")]
    [InlineData("460100", "hainan/24")]
    [InlineData("140100", "shanxi/40")]
    [InlineData("330100", "zhejiang/34")]
    public void HN_24_SX_40_ZJ_34_every_institution_of_the_person_maintains_the_status(string region, string article)
    {
        var dossier = Dossier.In(region);
        dossier.Add(Dossier.Registration(region, "2024-06-03", 2));
        dossier.Add(Dossier.Points(region, "2025-06-03", 9));
        var duties = dossier.Fold().Duties.Where(d => d.Kind == DutyKind.MaintainStatus).ToList();
        Assert.Equal([Dossier.Hospital(region), Dossier.Hospital(region, 2)], duties.Select(d => d.Institution!.Value).OrderBy(i => i.Value, StringComparer.Ordinal));
        Assert.All(duties, d => Assert.Equal((Audience.Institution, article), (d.By, d.Article.ToString())));
    }

    [Fact]
    [Trait("Row", "8.16 who maintains status")]
    public void HN_31_on_aggregation_the_information_department_and_the_local_agency_are_told() => Given.Says("hainan/31", ArticleKind.Rule, "通报信息部门和所在市县经办机构");

    [Fact]
    [Trait("Row", "8.16 authorities → agency on licence loss")]
    [Trait("Row", "8.18 LICENCE_REPORT")]
    public void ZJ_19_ten_working_days_from_the_document_in_zhejiang_alone_HN_41_and_SX_52_name_no_day()
    {
        Assert.Equal(("2026-05-12", Audience.Health, "zhejiang/19"), Report("330100"));
        Assert.Null(Report("460100"));
        Assert.Null(Report("140100"));
        foreach (var region in new[] { "460100", "140100", "330100" }) Assert.NotNull(Given.Book(region).Find(InboundKind.LicenceLost));
        Given.Says("hainan/41", ArticleKind.Rule, "定期");
        Given.Says("shanxi/52", ArticleKind.Rule, "不及时告知");

        static (string, Audience, string)? Report(string region)
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Lost(region, "2026-04-24"));
            var due = dossier.Fold().Deadlines.SingleOrDefault(d => d.Kind == DeadlineKind.LicenceReport);
            return due is null ? null : ($"{due.DueOn:yyyy-MM-dd}", due.By, due.Article.ToString());
        }
    }

    [Fact]
    [Trait("Row", "8.16 agency → admin dept")]
    [Trait("Row", "8.18 QUARTERLY_REPORT")]
    [Trait("Reading", "A-43")]
    public void ZJ_46_by_the_15th_of_the_next_quarters_first_month_and_HN_31_SX_51_regularly_without_a_day()
    {
        var region = RegionCode.Parse("330100");
        var due = Reports.Of(region, [], Law.Books, Dossier.Day("2025-12-31"), Dossier.Day("2026-09-30"));
        Assert.Equal(["2026-01-15", "2026-04-15", "2026-07-15", "2026-10-15"], due.Select(d => $"{d.DueOn:yyyy-MM-dd}"));
        Assert.Equal((false, true), (due[0].OverdueOn(Dossier.Day("2026-01-15")), due[0].OverdueOn(Dossier.Day("2026-01-16"))));
        Assert.Equal(Dossier.Day("2026-01-10"), due[0].WarnsOn);
        foreach (var (other, article) in new[] { ("460100", "hainan/31"), ("140100", "shanxi/51") })
        {
            Assert.Empty(Reports.Of(RegionCode.Parse(other), [], Law.Books, Dossier.Day("2025-03-31"), Dossier.Day("2026-09-30")));
            Given.Says(article, ArticleKind.Rule, "定期");
        }
    }

    [Theory]
    [Trait("Reading", "A-43")]
    [InlineData("2026-01-15", false)]
    [InlineData("2026-01-16", true)]
    public void ZJ_46_a_report_of_the_15th_is_in_time_and_of_the_16th_late(string sent, bool late) =>
        Assert.Equal(late, new Desk("330100").Check(Sent.Report("330100", "2025-10-01", "2025-12-31", sent)).Warnings.Any(w => w is { Code: "LATE", Reading: "A-43" }));

    [Fact]
    [Trait("Row", "8.16 admin dept → others")]
    public void HN_5_37_SX_4_ZJ_48_to_whom_the_administrative_department_tells_points_and_handling()
    {
        Given.Says("hainan/5", ArticleKind.Text, "通报同级卫生健康、药品监督管理、综合行政执法等部门");
        Given.Says("hainan/37", ArticleKind.Rule, "定期把相关人员的记分与处理情况通报上述同级部门");
        Given.Says("shanxi/4", ArticleKind.Text, "及时把资格管理情况抄送同级卫生健康、药品监管");
        Given.Says("zhejiang/48", ArticleKind.Rule, "及时把", "同级卫生健康、药品监督");
    }

    [Theory]
    [Trait("Row", "8.16 follow-up")]
    [InlineData("460100", Audience.Enforcement, true, "hainan/7")]
    [InlineData("140100", Audience.Drug, false, "shanxi/6")]
    [InlineData("330100", Audience.Drug, false, "zhejiang/7")]
    public void HN_7_SX_6_ZJ_7_who_follows_up_the_persons_of_a_pharmacy_and_whether_entry_to_the_trade_is_restricted(string region, Audience to, bool restricts, string article)
    {
        var clause = Assert.Single(Given.Book(region).Transfers, t => t.Kind == InstitutionKind.Pharmacy);
        Assert.Equal((to, restricts, article), (Assert.Single(clause.To), clause.RestrictsEntry, clause.Article.ToString()));
        var medical = Assert.Single(Given.Book(region).Transfers, t => t.Kind == InstitutionKind.Medical);
        Assert.Equal((Audience.Health, false), (Assert.Single(medical.To), medical.RestrictsEntry));
    }

    [Fact]
    [Trait("Row", "8.16 upward")]
    public void HN_5_31_to_the_higher_agency_and_SX_4_to_the_national_administration()
    {
        Given.Says("hainan/31", ArticleKind.Rule, "上级经办机构");
        Given.Says("shanxi/4", ArticleKind.Text, "向国家医疗保障局备案");
    }

    private static PointsEntry Unnoticed(string region, string day, int points = 6) => Dossier.Points(region, day, points) with { NoticedOn = null, DeliveredOn = null };
}
