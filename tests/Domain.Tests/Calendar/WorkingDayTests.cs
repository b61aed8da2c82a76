namespace Hub.Domain.Tests.Calendar;

/// <summary>Working days by the State Council's notices, months by the civil code.</summary>
public sealed class WorkingDayTests
{
    [Theory]
    [InlineData("2025-09-26", 5, "2025-10-10")]
    [InlineData("2026-02-13", 5, "2026-02-27")]
    [InlineData("2026-02-13", 10, "2026-03-05")]
    [InlineData("2026-04-30", 5, "2026-05-11")]
    [InlineData("2025-12-31", 3, "2026-01-06")]
    [InlineData("2026-10-08", -15, "2026-09-10")]
    public void Working_days_are_counted_without_the_first_day(string from, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), Law.Books.Calendar.Add(DateOnly.Parse(from), days).Day);

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void A_year_has_248_working_days(int year)
    {
        var days = Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays);
        Assert.Equal(248, days.Count(d => Law.Books.Calendar.IsWorkingDay(d)));
    }

    [Fact]
    public void A_year_without_its_notice_is_counted_by_weekdays_and_marked()
    {
        Assert.True(Law.Books.Calendar.IsWorkingDay(new DateOnly(2027, 3, 1)));
        Assert.Equal(new CountedDay(new DateOnly(2027, 1, 6), true), Law.Books.Calendar.Add(new DateOnly(2026, 12, 30), 5));
        Assert.Equal(new CountedDay(new DateOnly(2026, 12, 31), false), Law.Books.Calendar.Add(new DateOnly(2026, 12, 30), 1));
    }

    [Theory]
    [InlineData("2025-12-31", 2, "2026-02-28")]
    [InlineData("2025-11-20", 2, "2026-01-20")]
    [InlineData("2025-08-31", 1, "2025-09-30")]
    public void A_term_in_months_ends_on_the_corresponding_day_or_the_months_last(string from, int months, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), CivilMonths.LastDay(DateOnly.Parse(from), months));
}
