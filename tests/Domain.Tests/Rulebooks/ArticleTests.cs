namespace Hub.Domain.Tests.Rulebooks;

/// <summary>What the articles say, written down a second time by hand: the figures and actors that the rule blocks must have.</summary>
public sealed class ArticleTests
{
    private static readonly DateOnly Day = new(2025, 6, 2);

    [Theory]
    [InlineData("hainan/3", true, true, "LEGAL_REPRESENTATIVE, ENTERPRISE_HEAD, PRINCIPAL, QUALITY_HEAD")]
    [InlineData("shanxi/12", false, true, "PRINCIPAL, ENTERPRISE_HEAD")]
    [InlineData("zhejiang/4", true, true, "LEGAL_REPRESENTATIVE, ENTERPRISE_HEAD, PRINCIPAL")]
    public void Persons_of_a_pharmacy(string article, bool pharmacist, bool principal, string principals)
    {
        var persons = Book(article).Persons;
        Assert.Equal((article, pharmacist, principal), (persons.Article.ToString(), persons.Covers(InstitutionKind.Pharmacy, Category.PharmacyPharmacist), persons.Covers(InstitutionKind.Pharmacy, Category.PharmacyPrincipal)));
        Assert.Equal(principals, string.Join(", ", persons.Principals.Select(EnumName.Of)));
        Assert.All([Category.Doctor, Category.Nurse, Category.HospitalPharmacist, Category.Technician, Category.FeeReviewer], c => Assert.True(persons.Covers(InstitutionKind.Medical, c)));
    }

    [Theory]
    [InlineData("shanxi/15", DeadlineKind.Commitment, 5)]
    [InlineData("zhejiang/9", DeadlineKind.Commitment, 5)]
    [InlineData("shanxi/15", DeadlineKind.NewHireCommitment, 0)]
    [InlineData("shanxi/26", DeadlineKind.LeaverUpdate, 10)]
    [InlineData("zhejiang/18", DeadlineKind.LeaverUpdate, 10)]
    [InlineData("shanxi/39", DeadlineKind.Notice, 5)]
    [InlineData("zhejiang/33", DeadlineKind.Notice, 5)]
    [InlineData("shanxi/40", DeadlineKind.Delivery, 3)]
    [InlineData("zhejiang/33", DeadlineKind.Delivery, 3)]
    [InlineData("shanxi/53", DeadlineKind.Objection, 10)]
    [InlineData("zhejiang/38", DeadlineKind.Objection, 10)]
    [InlineData("shanxi/56", DeadlineKind.ObjectionReview, 20)]
    [InlineData("zhejiang/39", DeadlineKind.ObjectionReview, 20)]
    [InlineData("zhejiang/44", DeadlineKind.RestorationWindow, 15)]
    [InlineData("shanxi/48", DeadlineKind.RestorationDecision, 10)]
    [InlineData("zhejiang/44", DeadlineKind.RestorationDecision, 10)]
    [InlineData("zhejiang/43", DeadlineKind.RepairReview, 10)]
    [InlineData("zhejiang/19", DeadlineKind.LicenceReport, 10)]
    public void Working_days_of_a_deadline(string article, DeadlineKind kind, int days)
    {
        var deadline = Book(article).Find(kind);
        Assert.Equal((article, days, false), (deadline?.Article.ToString(), deadline?.WorkingDays, deadline?.Advisory));
    }

    [Fact]
    public void Zhejiang_46_the_report_is_due_on_the_15th() => Assert.Equal((15, "zhejiang/46"), (Book("zhejiang/46").Find(DeadlineKind.QuarterlyReport)!.DayOfMonth, Book("zhejiang/46").Find(DeadlineKind.QuarterlyReport)!.Article.ToString()));

    [Theory]
    [InlineData("hainan/23", Payable.EmergencyOnly, Payable.NotPayable)]
    [InlineData("shanxi/22", Payable.EmergencyOnly, Payable.EmergencyOnly)]
    [InlineData("zhejiang/13", Payable.EmergencyOnly, Payable.EmergencyOnly)]
    public void What_the_fund_settles(string article, Payable suspended, Payable terminated)
    {
        var payable = Book(article).Payable;
        Assert.Equal((article, Payable.Payable, suspended, terminated), (payable.Article.ToString(), payable.Normal, payable.Suspended, payable.Terminated));
    }

    [Theory]
    [InlineData("hainan/21", Circumstance.Reg38, 4, 6)]
    [InlineData("shanxi/33", Circumstance.Reg38, 4, 6)]
    [InlineData("zhejiang/24", Circumstance.Reg38, 1, 3)]
    [InlineData("zhejiang/25", Circumstance.Reg39, 4, 6)]
    [InlineData("shanxi/35", Circumstance.Reg40, 10, 12)]
    [InlineData("zhejiang/26", Circumstance.Fronting, 7, 9)]
    [InlineData("hainan/21", Circumstance.CodeBorrowing, 7, 9)]
    [InlineData("hainan/21", Circumstance.PracticePenalty, 4, 6)]
    [InlineData("hainan/21", Circumstance.WithAgreementTermination, 10, 12)]
    public void The_band_of_a_circumstance(string article, Circumstance circumstance, int low, int high)
    {
        var clause = Book(article).Find(circumstance, Day);
        Assert.Equal((article, new Band(low, high)), (clause?.Article.ToString(), clause!.Band));
    }

    [Theory]
    [InlineData("shanxi", Circumstance.CodeBorrowing)]
    [InlineData("zhejiang", Circumstance.PracticePenalty)]
    [InlineData("zhejiang", Circumstance.WithAgreementSuspension)]
    public void A_circumstance_that_a_province_does_not_know(string book, Circumstance circumstance) => Assert.Null(Book(book).Find(circumstance, Day));

    [Theory]
    [InlineData("hainan", "2/2 4/4 6/6")]
    [InlineData("shanxi", "2/4 3/6 5/10")]
    [InlineData("zhejiang", "1/2 3/4 5/6")]
    public void Months_at_9_10_and_11_as_a_total_and_as_a_single_score(string book, string months) =>
        Assert.Equal(months, string.Join(' ', Enumerable.Range(9, 3).Select(n => $"{Book(book).MeasureAt(n, false)!.Months}/{Book(book).MeasureAt(n, true)?.Months ?? Book(book).MeasureAt(n, false)!.Months}")));

    [Fact]
    public void Hainan_25_and_shanxi_38_draw_consequences_from_the_share_of_those_suspended_or_terminated()
    {
        Assert.Equal(["MEDICAL 50 True SUSPENDED False 6", "MEDICAL 50 True TERMINATED False ", "PHARMACY  False SUSPENDED False ", "PHARMACY  False TERMINATED False "],
            Book("hainan").Ratios.Select(r => $"{EnumName.Of(r.Kind!.Value)} {r.Percent} {r.Exceeds} {EnumName.Of(r.Consequence)} {r.Mandatory} {r.Months}"));
        Assert.Equal(["20 False PAYMENT_PAUSED False", "50 False SUSPENDED True"], Book("shanxi").Ratios.Select(r => $"{r.Percent} {r.Exceeds} {EnumName.Of(r.Consequence)} {r.Mandatory}"));
        Assert.Empty(Book("zhejiang").Ratios);
    }

    [Fact]
    public void Shanxi_36_and_zhejiang_16_make_the_responsible_suspended_or_terminated_and_hainan_does_not()
    {
        Assert.Null(Book("hainan").AgreementEffect);
        Assert.Equal((2, false), (Book("shanxi").AgreementEffect!.Becomes.Count, Book("shanxi").AgreementEffect!.OfDepartment));
        Assert.Equal((Status.Suspended, true), (Book("zhejiang").AgreementEffect!.Becomes[AgreementState.ServicesSuspended], Book("zhejiang").AgreementEffect!.OfDepartment));
    }

    [Theory]
    [InlineData("hainan", null, null, "hainan/16", null)]
    [InlineData("shanxi", null, 1, "shanxi/47", 12)]
    [InlineData("zhejiang", 3, 0, "zhejiang/43", 12)]
    public void Limits_of_repair(string book, int? points, int? months, string article, int? excluded)
    {
        var limits = Book(book).RepairLimits!;
        Assert.Equal((points, months, article, excluded), (limits.MaxPoints, limits.ShortensMonths, limits.Article.ToString(), Book(book).RepairExclusion?.SingleScore));
    }

    [Theory]
    [InlineData("hainan/41", InboundKind.PracticePenalty)]
    [InlineData("hainan/38", InboundKind.PracticeRestricted)]
    [InlineData("shanxi/52", InboundKind.LicenceLost)]
    [InlineData("zhejiang/19", InboundKind.LicenceLost)]
    [InlineData("zhejiang/48", InboundKind.PracticePenalty)]
    public void Who_is_told_of_what_by_others(string article, InboundKind kind) => Assert.Equal(article, Book(article).Find(kind)?.Article.ToString());

    [Theory]
    [InlineData("hainan/6", InstitutionKind.Medical, Audience.Health, false)]
    [InlineData("hainan/7", InstitutionKind.Pharmacy, Audience.Enforcement, true)]
    [InlineData("shanxi/6", InstitutionKind.Pharmacy, Audience.Drug, false)]
    [InlineData("zhejiang/7", InstitutionKind.Pharmacy, Audience.Drug, false)]
    public void Where_cases_go(string article, InstitutionKind kind, Audience to, bool restrictsEntry)
    {
        var transfer = Book(article).Transfers.Single(t => t.Kind == kind);
        Assert.Equal((article, to, restrictsEntry), (transfer.Article.ToString(), Assert.Single(transfer.To), transfer.RestrictsEntry));
    }

    [Theory]
    [InlineData("hainan", DutyKind.Display, "hainan/15")]
    [InlineData("hainan", DutyKind.TalkByInstitution, "hainan/16")]
    [InlineData("hainan", DutyKind.MaintainStatus, "hainan/24")]
    [InlineData("hainan", DutyKind.Score, "hainan/37")]
    [InlineData("shanxi", DutyKind.HandOver, "shanxi/24")]
    [InlineData("shanxi", DutyKind.Score, "shanxi/35")]
    [InlineData("shanxi", DutyKind.MaintainStatus, "shanxi/40")]
    [InlineData("shanxi", DutyKind.Display, "shanxi/45")]
    [InlineData("zhejiang", DutyKind.HandOver, "zhejiang/15")]
    [InlineData("zhejiang", DutyKind.Display, "zhejiang/21")]
    [InlineData("zhejiang", DutyKind.MaintainStatus, "zhejiang/34")]
    [InlineData("zhejiang", DutyKind.Score, "zhejiang/48")]
    public void Duties_and_the_articles_that_they_rest_on(string book, DutyKind kind, string article)
    {
        var duty = Book(book).Duties.Single(d => d.Kind == kind);
        Assert.Equal((article, kind == DutyKind.Score ? Audience.Insurance : Audience.Institution), (duty.Article.ToString(), duty.By));
    }

    private static Rulebook Book(string article) => (Rulebook)Law.Books.Find(article.Split('/')[0])!;
}
