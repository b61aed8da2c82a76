namespace Hub.Domain.Tests.Fold;

/// <summary>异议申诉: what it leaves as it is, what its decision changes, and when it is late.</summary>
public sealed class ObjectionTests
{
    [Fact]
    public void A_28_an_objection_suspends_nothing_and_is_shown_while_it_is_open()
    {
        var (dossier, objection) = Filed("2025-06-10");
        Assert.True(dossier.On("2025-06-10") is { UnderObjection: true, Status: Status.Suspended });
        Assert.False(dossier.On("2025-06-09").UnderObjection);
        dossier.Add(Dossier.ObjectionDecided("330100", "2025-06-20", objection, ObjectionOutcome.Upheld));
        Assert.True(dossier.On("2025-06-20") is { UnderObjection: false, Status: Status.Suspended });
    }

    [Theory]
    [InlineData(null, Status.Normal, 0)]
    [InlineData(8, Status.Normal, 8)]
    public void A_32_one_that_is_right_lowers_or_revokes_the_score_from_its_day(int? newPoints, Status status, int total)
    {
        var (dossier, objection) = Filed("2025-06-10");
        dossier.Add(Dossier.ObjectionDecided("330100", "2025-06-20", objection, ObjectionOutcome.Changed, newPoints));
        Assert.Equal((Status.Suspended, status), (dossier.On("2025-06-19").Status, dossier.On("2025-06-20").Status));
        Assert.Equal(total, dossier.Fold().Account(2025).Total);
        Assert.Equal(ObjectionOutcome.Changed, Assert.Single(dossier.Fold().Objections).Decided!.Outcome);
    }

    [Theory]
    [InlineData("2025-06-17", false)]
    [InlineData("2025-06-18", true)]
    public void A_53_it_is_late_after_ten_working_days_from_the_delivery(string filedOn, bool late) =>
        Assert.Equal(late, Assert.Single(Filed(filedOn).Dossier.Fold().Objections).Late);

    [Fact]
    public void A_29_where_the_rule_names_no_window_nobody_is_late()
    {
        var dossier = Dossier.In("460100");
        dossier.Add(Dossier.Objection("460100", "2025-12-10", dossier.Add(Dossier.Points("460100", "2025-06-03", 9))));
        Assert.False(Assert.Single(dossier.Fold().Objections).Late);
    }

    /// <summary>Nine points delivered on Tuesday 2025-06-03, and an objection to them.</summary>
    private static (Dossier Dossier, string Objection) Filed(string day)
    {
        var dossier = Dossier.In("330100");
        var control = dossier.Add(Dossier.Points("330100", "2025-06-03", 9));
        return (dossier, dossier.Add(Dossier.Objection("330100", day, control)));
    }
}
