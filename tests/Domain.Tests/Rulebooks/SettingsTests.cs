namespace Hub.Domain.Tests.Rulebooks;

/// <summary>What the operator sets beside the rule blocks.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void A_34_the_alert_over_all_provinces_is_at_9() => Assert.Equal(9, Law.Books.Settings.CrossProvinceAlert);

    [Fact]
    public void A_29_no_deadline_is_enforced_where_a_rule_names_no_day()
    {
        Assert.Empty(Law.Books.Settings.AdvisoryDeadlines);
        Assert.Equal([DeadlineKind.RestorationWindow], Enum.GetValues<DeadlineKind>().Where(k => Book(Law.Books, "hainan").Find(k) is not null));
        Assert.Null(Book(Law.Books, "shanxi").Find(DeadlineKind.QuarterlyReport));
    }

    [Fact]
    public void A_29_once_enabled_days_are_offered_as_advice_that_rests_on_the_provinces_own_article()
    {
        var law = Lawbooks.Read(Law.Files().Select(f => (f.Path, f.Path == "settings.yaml" ? f.Text.Replace("enabled: false", "enabled: true", StringComparison.Ordinal) : f.Text)));
        var notice = Book(law, "hainan").Find(DeadlineKind.Notice)!;
        Assert.True(notice.Advisory);
        Assert.Equal((5, "hainan/24"), (notice.WorkingDays, notice.Article.ToString()));
        Assert.Equal(["A-29"], notice.Readings);
        Assert.Equal(15, Book(law, "shanxi").Find(DeadlineKind.QuarterlyReport)!.DayOfMonth);
        Assert.False(Book(law, "shanxi").Find(DeadlineKind.Notice)!.Advisory);
        Assert.DoesNotContain(Enum.GetValues<DeadlineKind>(), k => Book(law, "zhejiang").Find(k) is { Advisory: true });
    }

    private static Rulebook Book(Lawbooks law, string id) => (Rulebook)law.Find(id)!;
}
