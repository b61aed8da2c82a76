using Hub.Domain;

namespace Hub.Store;

/// <summary>The ratios of the institutions that a transaction's scores and departures can bring to a line of the rule .</summary>
internal sealed class RatioWatch
{
    private readonly Dictionary<InstitutionCode, Dictionary<int, Watched>> _watched = [];
    private readonly HashSet<(InstitutionCode Place, int Year)> _changed = [];
    private readonly DateOnly _today;

    private RatioWatch(DateOnly today) => _today = today;

    public static async Task<RatioWatch> LoadAsync(HubContext db, IReadOnlyList<Entry> entries, DateOnly today, CancellationToken cancellation)
    {
        var watch = new RatioWatch(today);
        foreach (var year in entries.Where(e => e is PointsEntry or RegistrationClosedEntry).GroupBy(e => e.LawDay.Year, e => e.Place!.Value.Value))
        {
            foreach (var (place, (figures, files)) in await RatioFigures.LoadAsync(db, [.. year.Distinct()], year.Key, today, cancellation))
            {
                if (!watch._watched.TryGetValue(place, out var years)) watch._watched.Add(place, years = []);
                years.Add(year.Key, new Watched(figures.Institution, figures.Related, figures.DecidedThere.Zip(files).GroupBy(t => t.Second, t => t.First).ToDictionary(g => g.Key, g => g.ToList())));
            }
        }

        return watch;
    }

    /// <summary>Takes over what one person's file has become.</summary>
    public void Update(string fileId, Derivation before, Derivation after)
    {
        if (_watched.Count == 0) return;
        foreach (var place in Places(before).Concat(Places(after)).Distinct())
        {
            foreach (var (year, watched) in _watched.GetValueOrDefault(place, []))
            {
                watched.Related += Serves(after, place) - Serves(before, place);
                watched.Times[fileId] = [.. Ratios.PersonTimes(after, place).Where(t => t.Sanction.DecidedOn.Year == year)];
                _changed.Add((place, year));
            }
        }
    }

    /// <summary>An alert for every ratio that has reached a more severe line since the last call.</summary>
    public IEnumerable<EventDraft> Alerts(Lawbooks law)
    {
        foreach (var (place, year) in _changed)
        {
            var watched = _watched[place][year];
            var now = watched.Figures.Of(year, law);
            var before = watched.Last ?? watched.AtFirst.Of(year, law);
            watched.Last = now;
            if (now.Rule is not { } rule || before.Rule?.Consequence >= rule.Consequence) continue;
            var (region, kind) = (watched.Institution.Region, watched.Institution.Kind);
            yield return new EventDraft(EventKind.RatioAlert, null, region, new EventDetail([place])
            {
                Institution = place,
                Text = $"{year}: {now.Suspended} + {now.Terminated} / {now.Related}: {EnumName.Of(rule.Consequence)} ({rule.Article})",
            })
            {
                Hearings = new HashSet<Hearing> { new(region, kind, place) },
            };
        }

        _changed.Clear();
    }

    /// <summary>Where the person's file can count: served there, or was sanctioned for what happened there.</summary>
    private static IEnumerable<InstitutionCode> Places(Derivation person) =>
        person.Registrations.Select(r => r.Institution).Concat(person.Sanctions.Select(s => s.Institution).OfType<InstitutionCode>());

    private int Serves(Derivation person, InstitutionCode place) => person.Registrations.Any(r => r.Institution == place && r.ActiveOn(_today)) ? 1 : 0;

    private sealed class Watched(Institution institution, int related, Dictionary<string, List<PersonTime>> times)
    {
        public Institution Institution => institution;
        public int Related { get; set; } = related;
        public Dictionary<string, List<PersonTime>> Times => times;
        public RatioFigures AtFirst { get; } = new(institution, related, [.. times.Values.SelectMany(t => t)]);
        public RatioFigures Figures => new(institution, Related, [.. times.Values.SelectMany(t => t)]);
        public InstitutionRatio? Last { get; set; }
    }
}
