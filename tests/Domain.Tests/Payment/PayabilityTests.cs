using System.Globalization;

namespace Hub.Domain.Tests.Payment;

/// <summary>予以结算: by day of service and the institution's province.</summary>
public sealed class PayabilityTests
{
    [Fact]
    public void Hainan_23_a_suspension_leaves_emergencies_and_a_term_that_is_over_still_holds()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Points("460100", "2025-06-03", 9));
        Assert.Equal("2025-06-01..2025-06-02 Payable hainan/23 | 2025-06-03..2025-12-31 EmergencyOnly hainan/23 T", Of(dossier, "460100", "2025-06-01", "2025-12-31"));
        dossier.Add(Dossier.Passed("460100", "2025-08-20"));
        Assert.Equal("2025-06-03..2025-08-19 EmergencyOnly hainan/23 T | 2025-08-20..2025-12-31 Payable hainan/23", Of(dossier, "460100", "2025-06-03", "2025-12-31"));
    }

    [Fact]
    public void A_31_a_termination_leaves_no_emergency_in_hainan_and_leaves_it_in_shanxi_and_zhejiang()
    {
        foreach (var (region, payable) in new[] { ("460100", "NotPayable hainan/23 T"), ("140100", "EmergencyOnly shanxi/22 T"), ("330100", "EmergencyOnly zhejiang/13 T") })
        {
            var dossier = Dossier.In(region);
            dossier.Add(Dossier.Points(region, "2025-06-03", 12));
            Assert.Equal($"2025-06-03..2025-06-30 {payable}", Of(dossier, region, "2025-06-03", "2025-06-30"));
        }
    }

    [Fact]
    public void A_36_a_linked_term_means_what_the_institutions_own_province_makes_of_it()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Registration("330100", "2024-06-03"));
        dossier.Add(Dossier.Points("460100", "2025-06-03", 12));
        Assert.Equal("2025-06-03..2025-06-30 NotPayable hainan/23 T", Of(dossier, "460100", "2025-06-03", "2025-06-30"));
        Assert.Equal("2025-06-03..2025-06-30 EmergencyOnly zhejiang/13 T", Of(dossier, "330100", "2025-06-03", "2025-06-30"));
    }

    [Fact]
    public void A_13_a_lost_licence_in_shanxi_leaves_nothing_not_even_emergencies()
    {
        var dossier = Dossier.In("140100");
        dossier.Add(Dossier.Points("140100", "2025-06-03", 10) with { Circumstance = Circumstance.LicenceLost, Decision = DecisionKind.LicensingAuthority });
        Assert.Equal("2025-06-02..2025-06-02 Payable shanxi/22 | 2025-06-03..2025-06-30 NotPayable shanxi/25 L", Of(dossier, "140100", "2025-06-02", "2025-06-30"));
    }

    [Fact]
    public void A_51_without_an_active_registration_there_nothing_is_paid_in_any_province()
    {
        foreach (var (region, article) in new[] { ("460100", "hainan/3"), ("140100", "shanxi/17"), ("330100", "zhejiang/3") })
        {
            var dossier = Dossier.In(region, "2025-06-03");
            dossier.Add(new RegistrationClosedEntry { Id = "C", Region = RegionCode.Parse(region), Person = Dossier.Doctor, Institution = Dossier.Hospital(region), ClosedOn = Dossier.Day("2025-06-20"), Reason = "离职" });
            var answer = Of(dossier, region, "2025-06-01", "2025-06-30").Split(" | ");
            Assert.Equal([$"2025-06-01..2025-06-02 NotPayable {article}", $"2025-06-21..2025-06-30 NotPayable {article}"], [answer[0], answer[2]]);
            Assert.StartsWith("2025-06-03..2025-06-20 Payable", answer[1], StringComparison.Ordinal);
            Assert.Equal($"2025-06-03..2025-06-20 NotPayable {article}", Of(dossier, region, "2025-06-03", "2025-06-20", hospital: 2));
        }
    }

    [Fact]
    public void A_51_a_missing_commitment_alone_stops_payment_in_hainan_only()
    {
        foreach (var (region, payable) in new[] { ("460100", "NotPayable hainan/3"), ("140100", "Payable shanxi/22"), ("330100", "Payable zhejiang/13") })
        {
            var dossier = new Dossier();
            dossier.Add(Dossier.Registration(region, "2025-06-03") with { CommitmentOn = null });
            Assert.Equal($"2025-06-03..2025-06-30 {payable}", Of(dossier, region, "2025-06-03", "2025-06-30"));
        }
    }

    [Fact]
    public void Hainan_30_the_new_commitment_of_a_return_from_termination_counts_without_being_told_twice()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Points("460100", "2025-06-03", 12, "twelve") with { Circumstance = Circumstance.OtherB4 });
        dossier.Add(Dossier.Registration("460100", "2028-06-05") with { CommitmentOn = null });
        dossier.Add(Dossier.Passed("460100", "2028-06-06", "2028-06-05"));
        Assert.Equal("2028-06-04..2028-06-05 NotPayable hainan/23 T | 2028-06-06..2028-06-30 Payable hainan/23", Of(dossier, "460100", "2028-06-04", "2028-06-30"));
    }

    [Theory]
    [InlineData(AgreementState.ServicesSuspended, true)]
    [InlineData(AgreementState.Suspended, true)]
    [InlineData(AgreementState.Terminated, true)]
    [InlineData(AgreementState.PaymentPaused, false)]
    [InlineData(AgreementState.Active, false)]
    public void A_51_the_institutions_own_agreement_stops_payment_for_everyone_and_a_pause_of_settlement_for_nobody(AgreementState state, bool stops)
    {
        var dossier = Dossier.In("330100");
        var file = Agreed(new AgreementEntry { Id = "G", Region = RegionCode.Parse("330100"), Institution = Dossier.Hospital("330100"), State = state, DecidedOn = Dossier.Day("2025-06-03"), Until = Dossier.Day("2025-06-20"), Persons = [], DocumentNumber = "文号" });
        var expected = stops
            ? "2025-06-01..2025-06-02 Payable zhejiang/13 | 2025-06-03..2025-06-20 NotPayable zhejiang/3 | 2025-06-21..2025-06-30 Payable zhejiang/13"
            : "2025-06-01..2025-06-30 Payable zhejiang/13";
        Assert.Equal(expected, Of(dossier, "330100", "2025-06-01", "2025-06-30", file));
    }

    [Fact]
    public void A_48_who_is_responsible_for_an_agreement_is_not_settled_elsewhere_and_his_colleagues_are()
    {
        var agreement = new AgreementEntry { Id = "G", Region = RegionCode.Parse("330100"), Institution = Dossier.Hospital("330100"), State = AgreementState.Suspended, DecidedOn = Dossier.Day("2025-06-03"), Until = Dossier.Day("2025-06-20"), Persons = [Dossier.Doctor], DocumentNumber = "文号" };
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Registration("330100", "2024-06-03", 2));
        Assert.Equal("2025-06-03..2025-06-30 Payable zhejiang/13", Of(dossier, "330100", "2025-06-03", "2025-06-30", hospital: 2));
        dossier.Add(agreement);
        Assert.Equal("2025-06-03..2025-06-30 EmergencyOnly zhejiang/13 A", Of(dossier, "330100", "2025-06-03", "2025-06-30", hospital: 2));
        Assert.Equal("2025-06-03..2025-06-20 NotPayable zhejiang/3 | 2025-06-21..2025-06-30 EmergencyOnly zhejiang/13 A", Of(dossier, "330100", "2025-06-03", "2025-06-30", Agreed(agreement)));
    }

    [Fact]
    public void A_23_once_the_bar_of_the_points_is_over_the_termination_with_the_agreement_is_what_still_holds()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        dossier.Add(Dossier.Points("330100", "2025-06-04", 3));
        dossier.Add(Dossier.Agreement("330100", "2025-06-04", AgreementState.Terminated));
        Assert.Equal("2026-06-01..2026-06-04 EmergencyOnly zhejiang/13 T | 2026-06-05..2026-06-30 EmergencyOnly zhejiang/13 A", Of(dossier, "330100", "2026-06-01", "2026-06-30"));
    }

    [Fact]
    public void A_23_what_ended_with_the_institutions_own_suspension_has_been_known_since_that_decision_was()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Agreement("330100", "2025-06-03", AgreementState.Suspended));
        dossier.Add(Dossier.Passed("330100", "2025-09-10"));
        var active = Dossier.Agreement("330100", "2025-08-01", AgreementState.Active) with { Persons = [] };
        var told = new LedgerEntry(LedgerEntry.ControlOf(active.Region, active.Id), active, DateTimeOffset.UnixEpoch.AddDays(1));
        var person = Derivation.Of(dossier.File(), Law.Books, InstitutionRecord.Of([.. dossier.Entries, told]));
        var paid = Assert.Single(Payability.Of(person, null, Dossier.Hospital("330100"), RegionCode.Parse("330100"), Law.Books, Dossier.Day("2025-09-10"), Dossier.Day("2025-09-30")));
        Assert.Equal((Payable.Payable, told.RecordedAt), (paid.Payable, paid.KnownFrom));
    }

    [Fact]
    public void A_27_a_reviewer_who_is_barred_makes_no_fee_unpayable()
    {
        var dossier = new Dossier();
        dossier.Add(Dossier.Registration("460100", "2024-01-02", category: Category.FeeReviewer));
        dossier.Add(Dossier.Registration("460100", "2024-01-02", 2));
        dossier.Add(Dossier.Points("460100", "2025-06-03", 9));
        Assert.Equal("2025-06-03..2025-06-30 Payable hainan/23", Of(dossier, "460100", "2025-06-03", "2025-06-30"));
        Assert.Equal("2025-06-03..2025-06-30 EmergencyOnly hainan/23 T", Of(dossier, "460100", "2025-06-03", "2025-06-30", hospital: 2));
    }

    [Fact]
    public void A_16_a_pending_term_does_not_hold()
    {
        var dossier = Dossier.In("330100");
        dossier.Add(Dossier.Points("330100", "2025-06-03", 9) with { NoticedOn = null, DeliveredOn = null });
        Assert.Equal("2025-06-03..2025-12-31 Payable zhejiang/13", Of(dossier, "330100", "2025-06-03", "2025-12-31"));
    }

    [Fact]
    public void A_32_a_reversal_pays_from_its_own_day_and_not_before()
    {
        var dossier = Dossier.In("330100");
        var control = dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        dossier.Add(Dossier.Reversal("330100", "2025-06-20", control));
        Assert.Equal("2025-06-03..2025-06-19 EmergencyOnly zhejiang/13 T | 2025-06-20..2025-06-30 Payable zhejiang/13", Of(dossier, "330100", "2025-06-03", "2025-06-30"));
    }

    [Fact]
    public void Each_interval_says_since_when_the_hub_has_known_it()
    {
        var dossier = Dossier.In("330100");
        var control = dossier.Add(Dossier.Points("330100", "2025-06-03", 9) with { DeliveredOn = null });
        dossier.Add(new DutyDoneEntry { Id = "K", Region = RegionCode.Parse("330100"), Person = Dossier.Doctor, Duty = DutyKind.TalkByAgency, DoneOn = Dossier.Day("2025-06-04") });
        dossier.Add(Dossier.Notice("330100", control, "2025-06-04", "2025-06-05"));
        dossier.Add(Dossier.Passed("330100", "2025-08-01"));
        var known = Intervals(dossier, "330100", "2023-12-31", "2025-12-31").Select(i => i.KnownFrom);
        Assert.Equal([null, RecordedAt(dossier, 0), RecordedAt(dossier, 3), RecordedAt(dossier, 4)], known);
    }

    [Fact]
    public void Days_in_the_wrong_order_or_a_province_without_a_rulebook_give_nothing_and_a_century_gives_an_answer()
    {
        var dossier = Dossier.In("330100");
        Assert.Equal("", Of(dossier, "330100", "2025-06-03", "2025-06-02"));
        Assert.Empty(Payability.Of(dossier.Fold(), null, Dossier.Hospital("990100"), RegionCode.Parse("990100"), Law.Books, Dossier.Day("2025-06-03"), Dossier.Day("2025-06-03")));
        var all = Payability.Of(dossier.Fold(), null, Dossier.Hospital("330100"), RegionCode.Parse("330100"), Law.Books, DateOnly.MinValue, DateOnly.MaxValue);
        Assert.Equal((DateOnly.MinValue, DateOnly.MaxValue, 2), (all[0].From, all[^1].To, all.Count));
    }

    private static InstitutionFile Agreed(params AgreementEntry[] entries) =>
        new(entries[0].Institution, [.. entries.Select((e, i) => new LedgerEntry(LedgerEntry.ControlOf(e.Region, e.Id), e, DateTimeOffset.UnixEpoch.AddHours(i)))]);

    private static DateTimeOffset RecordedAt(Dossier dossier, int entry) => dossier.Entries[entry].RecordedAt;

    private static IReadOnlyList<PayableInterval> Intervals(Dossier dossier, string region, string from, string to, InstitutionFile? file = null, int hospital = 1) =>
        Payability.Of(dossier.Fold(), file, Dossier.Hospital(region, hospital), RegionCode.Parse(region), Law.Books, Dossier.Day(from), Dossier.Day(to));

    private static string Of(Dossier dossier, string region, string from, string to, InstitutionFile? file = null, int hospital = 1) =>
        string.Join(" | ", Intervals(dossier, region, from, to, file, hospital).Select(i => $"{Text(i.From)}..{Text(i.To)} {i.Payable} {i.Article} {i.Sanction?[..1]}".TrimEnd()));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
