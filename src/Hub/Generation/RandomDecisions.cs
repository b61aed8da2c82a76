using Hub.Domain;

namespace Hub.Generation;

/// <summary>Scores by chance, mostly low ones, as the province's rulebook allows them.</summary>
public sealed class RandomDecisions(EntryMaker make, Words words, SplitMix random)
{
    private const int Severe = 8;
    private const int Lighter = 10;
    private const int NoticeApart = 25;
    private static readonly DateOnly LastDay = new(2025, 12, 5);

    private readonly Dictionary<string, int> _numbers = [];

    public void Add(MadeUpSet set, PersonCode person, Workplace place, Province province, ProvinceLaw law, DateOnly registered)
    {
        var first = registered > law.InForceFrom ? registered : law.InForceFrom;
        for (var left = random.Chance(25) ? 2 : 1; left > 0; left--)
        {
            var on = make.Days.OnOrAfter(first.AddDays(1 + random.Below(LastDay.DayNumber - first.DayNumber - 1)));
            var decision = Decide(person, place, province, law, on);
            if (random.Chance(NoticeApart))
            {
                set.Others.Add(EntryMaker.Notice(decision, decision.NoticedOn!.Value, decision.DeliveredOn!.Value));
                decision = decision with { NoticedOn = null, DeliveredOn = null };
            }
            set.Decisions.Add(decision);
        }
    }

    private PointsEntry Decide(PersonCode person, Workplace place, Province province, ProvinceLaw law, DateOnly on)
    {
        var severe = random.Chance(Severe);
        var choices = law.Scored.Where(c => Fits(c, place) && c.Band.Low > 6 == severe).ToList();
        var circumstance = random.Pick(choices);
        var responsibility = random.Pick(Enum.GetValues<Responsibility>());
        var decision = make.Decision(Id(place, on), person, place, province, on, circumstance.Code, responsibility) with
        {
            Points = law.Base(circumstance.Band, responsibility),
            Facts = circumstance.NeedsFacts ? words.Facts[circumstance.Code] : null,
        };
        return random.Chance(Lighter) && decision.Points > circumstance.Band.Low ? Lightened(decision) : decision;
    }

    /// <summary>Licences are not lost by chance, nor agreements; and the dearest band is for those of the story.</summary>
    private static bool Fits(CircumstanceClause circumstance, Workplace place) =>
        circumstance.Band.High < 10
        && circumstance.Code is not (Circumstance.WithAgreementSuspension or Circumstance.PracticePenalty)
        && (!circumstance.PublicMedicalOnly || place.Public == true);

    private PointsEntry Lightened(PointsEntry decision) => decision with
    {
        Adjustment = Adjustment.LighterInBand,
        AdjustmentReason = words.Reasons[Adjustment.LighterInBand],
        Points = decision.Points - 1,
    };

    private string Id(Workplace place, DateOnly on)
    {
        var number = _numbers[place.Region] = _numbers.GetValueOrDefault(place.Region) + 1;
        return $"{place.Region}-{on.Year}-{number:D4}";
    }
}
