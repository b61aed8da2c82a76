namespace Hub.Domain.Tests.Institutions;

/// <summary>服务协议: which state is in force on a day.</summary>
public sealed class AgreementTests
{
    [Fact]
    public void Where_nothing_is_known_the_agreement_is_in_force() => Assert.Equal(AgreementState.Active, State("2025-06-03"));

    [Fact]
    public void A_state_lasts_until_its_last_day_inclusive()
    {
        var suspended = Decided(AgreementState.Suspended, "2025-06-03") with { Until = Dossier.Day("2025-12-03") };
        Assert.Equal(AgreementState.Active, State("2025-06-02", suspended));
        Assert.Equal(AgreementState.Suspended, State("2025-06-03", suspended));
        Assert.Equal(AgreementState.Suspended, State("2025-12-03", suspended));
        Assert.Equal(AgreementState.Active, State("2025-12-04", suspended));
    }

    [Fact]
    public void The_severest_of_several_states_governs()
    {
        Entry[] both = [Decided(AgreementState.Suspended, "2025-06-03"), Decided(AgreementState.PaymentPaused, "2025-06-10")];
        Assert.Equal(AgreementState.Suspended, State("2025-06-11", both));
        Assert.Equal(AgreementState.Terminated, State("2025-07-01", [.. both, Decided(AgreementState.Terminated, "2025-07-01")]));
    }

    [Fact]
    public void A_later_agreement_in_force_ends_what_was_decided_before_it_and_one_of_the_same_day_does_not()
    {
        Assert.Equal(AgreementState.Active, State("2025-07-01", Decided(AgreementState.Terminated, "2025-06-03"), Decided(AgreementState.Active, "2025-07-01")));
        Assert.Equal(AgreementState.Terminated, State("2025-06-30", Decided(AgreementState.Terminated, "2025-06-03"), Decided(AgreementState.Active, "2025-07-01")));
        Assert.Equal(AgreementState.Suspended, State("2025-06-03", Decided(AgreementState.Suspended, "2025-06-03"), Decided(AgreementState.Active, "2025-06-03")));
    }

    [Fact]
    public void Zhejiang_16_what_is_of_a_department_is_not_the_institutions_state()
    {
        var department = Decided(AgreementState.Suspended, "2025-06-03") with { Department = "骨科" };
        Assert.Equal(AgreementState.Active, State("2025-06-04", department));
        var agreements = Of(department, Decided(AgreementState.Suspended, "2025-06-05"), Decided(AgreementState.Active, "2025-06-10") with { Department = "骨科" });
        Assert.Equal(AgreementState.Suspended, agreements.StateOn(Dossier.Day("2025-06-10")));
        Assert.False(agreements.HoldsOn(agreements.Decisions[0], Dossier.Day("2025-06-10")));
    }

    [Fact]
    public void A_32_a_reversal_takes_it_back_from_its_own_day_and_brings_back_what_it_had_ended()
    {
        var active = Decided(AgreementState.Active, "2025-07-01");
        Entry[] entries = [Decided(AgreementState.Suspended, "2025-06-03"), active, Dossier.Reversal("330100", "2025-07-10", LedgerEntry.ControlOf(active.Region, active.Id))];
        Assert.Equal(AgreementState.Active, State("2025-07-09", entries));
        Assert.Equal(AgreementState.Suspended, State("2025-07-10", entries));
    }

    [Fact]
    public void Hainan_25_the_ground_is_cited_where_it_is_an_article_that_is_loaded()
    {
        var agreements = Of(Decided(AgreementState.Suspended, "2025-06-03") with { Ground = "hainan/25" }, Decided(AgreementState.Active, "2025-06-04") with { Ground = "another/1" });
        Assert.Equal([new ArticleRef("hainan", 25), null], agreements.Decisions.Select(d => d.Ground));
    }

    private static AgreementState State(string day, params Entry[] entries) => Of(entries).StateOn(Dossier.Day(day));

    private static Agreements Of(params Entry[] entries) => Agreements.Of(
        new InstitutionFile(Dossier.Hospital("330100"), [.. entries.Select(e => new LedgerEntry(LedgerEntry.ControlOf(e.Region, e.Id), e, DateTimeOffset.UnixEpoch))]), Law.Books);

    private static AgreementEntry Decided(AgreementState state, string decidedOn) => new()
    {
        Id = $"{state}{decidedOn}", Region = RegionCode.Parse("330100"), Institution = Dossier.Hospital("330100"), State = state, DecidedOn = Dossier.Day(decidedOn), Persons = [], DocumentNumber = "文号",
    };
}
