using Hub.Domain;

namespace Hub.Generation;

/// <summary>Turns the people of the story into the entries that make their lives what the story says.</summary>
public sealed class Storyteller(IReadOnlyList<Province> provinces, EntryMaker make)
{
    private readonly Dictionary<string, (Workplace Place, Province Of)> _workplaces =
        provinces.SelectMany(p => p.Institutions, (p, w) => (Place: w, Of: p)).ToDictionary(w => w.Place.Key);

    public void Tell(MadeUpSet set)
    {
        foreach (var person in provinces.SelectMany(p => p.People)) Tell(person, set);
        foreach (var province in provinces) set.Told.AddRange(province.Entries.Select(e => new ToldLine(RegionCode.Parse(province.Region), EntryLine.Of(e))));
    }

    private void Tell(StoryPerson person, MadeUpSet set)
    {
        PersonCode? code = person.Code is null ? null : PersonCode.Parse(person.Code);
        var home = _workplaces[person.Works[0].At].Place.Region;
        var identity = new MadeUpPerson(person.Name, code, make.Ids.Make(home, person.Born, person.Female));
        foreach (var work in person.Works) Tell(work, identity, set);
        foreach (var decision in person.Decisions) Tell(decision, code!.Value, set);
        foreach (var reversal in person.Reversals) set.Others.Add(Reversal(reversal, set));
        foreach (var restoration in person.Restorations) set.Others.AddRange(Restoration(restoration, code!.Value));
    }

    private void Tell(StoryWork work, MadeUpPerson person, MadeUpSet set)
    {
        var (place, province) = _workplaces[work.At];
        set.Registrations.Add(make.Registration(person, place, work.As, work.Registered ?? province.Opened) with
        {
            PrincipalRole = work.Role,
            Department = work.Department,
            PracticeScope = work.As == Category.Doctor ? $"{work.Department}专业" : null,
            Title = work.Title,
        });
        if (work.Closed is { } closed) set.Others.Add(make.Closing(person.Code!.Value, place, closed, work.Updated, "劳动合同终止"));
    }

    private void Tell(StoryDecision told, PersonCode person, MadeUpSet set)
    {
        var (place, province) = _workplaces[told.At];
        var decision = make.Decision(told.Id, person, place, province, told.On, told.For, told.Blame) with
        {
            Adjustment = told.Adjust,
            AdjustmentReason = told.Because,
            Points = told.Points,
            Facts = told.Facts,
            Inspection = told.Inspection,
            Act = told.Act,
            PoolingArea = told.Pooling is null ? null : RegionCode.Parse(told.Pooling),
        };
        if (told.Pending) decision = decision with { NoticedOn = null, DeliveredOn = null };
        if (told.Delivered is { } delivered) decision = decision with { DeliveredOn = delivered };
        set.Decisions.Add(decision);
    }

    private static ReversalEntry Reversal(StoryReversal told, MadeUpSet set)
    {
        var reversed = set.Decisions.Single(d => d.Id == told.Of);
        return EntryMaker.Reversal(reversed, told.On, told.NewPoints, told.Reason);
    }

    private IEnumerable<Entry> Restoration(StoryRestoration told, PersonCode person)
    {
        var (place, _) = _workplaces[told.At];
        yield return EntryMaker.Application(person, place, told.Applied, told.Received);
        yield return EntryMaker.Restoration(person, place, told.Decided, told.Outcome, told.Reason);
    }
}
