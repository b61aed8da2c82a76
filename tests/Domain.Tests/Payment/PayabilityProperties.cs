using Hub.Domain.Tests.Fold;

namespace Hub.Domain.Tests.Payment;

/// <summary>What holds of the payable intervals of any file.</summary>
public sealed class PayabilityProperties
{
    private static readonly string[] Regions = ["460100", "140100", "330100"];

    [Fact]
    public void Intervals_cover_the_days_asked_without_gap_or_overlap_and_equal_neighbours_are_one() => Check((dossier, number) =>
    {
        var (from, to) = Span(number);
        var intervals = Ask(dossier.Fold(), number, from, to);
        return intervals[0].From == from && intervals[^1].To == to && intervals.All(i => i.From <= i.To)
            && intervals.Zip(intervals.Skip(1)).All(p => p.Second.From == p.First.To.AddDays(1) && p.First with { From = p.Second.From, To = p.Second.To } != p.Second);
    });

    [Fact]
    public void A_day_asked_alone_gets_the_same_answer_as_within_a_longer_time() => Check((dossier, number) =>
    {
        var (from, to) = Span(number);
        var derivation = dossier.Fold();
        var day = from.AddDays(number % (to.DayNumber - from.DayNumber + 1));
        var within = Ask(derivation, number, from, to).Single(i => i.From <= day && day <= i.To);
        return Assert.Single(Ask(derivation, number, day, day)) == within with { From = day, To = day };
    });

    [Fact]
    public void What_is_said_has_been_said_since_the_moment_it_names_and_not_before() => Check((dossier, number) =>
    {
        var (from, to) = Span(number);
        foreach (var interval in Ask(dossier.Fold(), number, from, to).Where(i => i.KnownFrom is not null))
        {
            var moment = interval.KnownFrom!.Value;
            var known = Ask(KnownAt(dossier, moment), number, interval.From, interval.To);
            var before = Ask(KnownAt(dossier, moment.AddTicks(-1)), number, interval.From, interval.To);
            if (known.Any(i => i.Payable != interval.Payable) || before.Any(i => i.Payable == interval.Payable)) return false;
        }

        return true;
    });

    [Fact]
    public void Every_interval_cites_an_article_that_exists_and_a_term_that_holds_throughout() => Check((dossier, number) =>
    {
        var (from, to) = Span(number);
        var derivation = dossier.Fold();
        return Ask(derivation, number, from, to).All(i => Law.Books.Find(i.Article) is not null
            && (i.Sanction is null || (Holds(derivation, i.Sanction, i.From) && Holds(derivation, i.Sanction, i.To))));
    });

    private static Derivation KnownAt(Dossier dossier, DateTimeOffset moment)
    {
        var file = dossier.File().KnownAt(moment);
        return Derivation.Of(file, Law.Books, InstitutionRecord.Of(file.Entries));
    }

    private static bool Holds(Derivation derivation, string sanction, DateOnly day) => derivation.On(day).Sanctions.Any(s => s.Id == sanction && s.HoldsOn(day));

    private static IReadOnlyList<PayableInterval> Ask(Derivation person, int number, DateOnly from, DateOnly to)
    {
        var region = Regions[number % Regions.Length];
        return Payability.Of(person, null, Dossier.Hospital(region), RegionCode.Parse(region), Law.Books, from, to);
    }

    private static (DateOnly From, DateOnly To) Span(int number)
    {
        var from = new DateOnly(2024, 5, 1).AddDays(number % 701);
        return (from, from.AddDays(number % 1009));
    }

    private static void Check(Func<Dossier, int, bool> holds) =>
        Properties.Check(holds, 300);
}
