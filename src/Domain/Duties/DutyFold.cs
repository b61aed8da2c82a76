namespace Hub.Domain;

/// <summary>Duties without a day: what scores, terms that begin or end, and inbound findings ask of institutions and agencies.</summary>
internal sealed class DutyFold(Derivation person)
{
    private readonly Dictionary<string, Duty> _duties = new(StringComparer.Ordinal);

    /// <summary>By the day since which they stand. What a reversed score brought about is gone with it.</summary>
    public static IReadOnlyList<Duty> Of(Derivation person)
    {
        var fold = new DutyFold(person);
        foreach (var line in person.Lines) fold.OfScore(line);
        foreach (var sanction in person.Sanctions) fold.OfTerm(sanction);
        foreach (var change in person.History.Where(c => c.After < c.Before)) fold.OfEase(change);
        foreach (var entry in person.Entries) fold.OfFinding(entry);
        return DutiesDone.In([.. fold._duties.Values.OrderBy(d => d.Since).ThenBy(d => d.Id, StringComparer.Ordinal)], person);
    }

    /// <summary>The soft measures of a bracket are due when the total enters it, not again while it stays there .</summary>
    private void OfScore(ScoreLine line)
    {
        if (line.Book is not { } book || line.Counted <= 0) return;
        foreach (var measure in book.Measures)
        {
            var enters = measure.ForSingleScore ? measure.AppliesTo(line.Points) : measure.AppliesTo(line.Effective) && !measure.AppliesTo(line.EffectiveBefore);
            if (!enters || measure.By is not { } by) continue;
            foreach (var kind in measure.Duties) Add(kind, by, measure.Article, line.Control, line.Entry.DecidedOn, line.Entry.Region, line.Entry.Institution);
        }

        foreach (var duty in book.Duties.Where(d => d.On.Contains(DutyTrigger.Scored)))
        {
            Add(duty.Kind, duty.By, duty.Article, line.Control, line.Entry.DecidedOn, line.Entry.Region, line.Entry.Institution);
        }
    }

    /// <summary>Wherever the person serves once the term has begun, by the rule of that place; what the agency has to do, once.</summary>
    private void OfTerm(Sanction sanction)
    {
        if (sanction.Revoked || sanction.From is not { } from || !sanction.HoldsOn(from)) return;
        var trigger = sanction.Status == Status.Terminated ? DutyTrigger.Terminated : DutyTrigger.Suspended;
        var entry = sanction.Id[1..];
        foreach (var registration in person.Registrations)
        {
            var since = from > registration.RegisteredOn ? from : registration.RegisteredOn;
            if (!registration.ActiveOn(since) || !sanction.HoldsOn(since)) continue;
            foreach (var duty in Clauses(registration.Region, since).Where(d => d.By == Audience.Institution && d.On.Contains(trigger)))
            {
                Add(duty.Kind, duty.By, duty.Article, entry, since, registration.Region, registration.Institution, endsOn: Earlier(sanction.EndedOn, Left(registration)));
            }
        }

        foreach (var duty in Clauses(sanction.Region, from).Where(d => d.By != Audience.Institution && d.On.Contains(trigger)))
        {
            Add(duty.Kind, duty.By, duty.Article, entry, from, sanction.Region, sanction.Institution);
        }
    }

    /// <summary>A milder status has to be maintained as well, after a restoration or a reversal.</summary>
    private void OfEase(StatusChange change)
    {
        var entry = EndedBy(change);
        foreach (var registration in person.Registrations.Where(r => r.ActiveOn(change.EffectiveFrom)))
        {
            if (Clauses(registration.Region, change.EffectiveFrom).FirstOrDefault(d => d.Kind == DutyKind.MaintainStatus) is not { } duty) continue;
            Add(duty.Kind, duty.By, duty.Article, entry, change.EffectiveFrom, registration.Region, registration.Institution, EnumName.Of(change.After), Left(registration));
        }
    }

    /// <summary>A lost licence or a penalty of another authority has to be scored by the agency where the person is registered .</summary>
    private void OfFinding(LedgerEntry entry)
    {
        DutyTrigger? trigger = entry.Content switch
        {
            LicenceLostEntry { NormalCancellation: false } => DutyTrigger.LicenceLost,
            PracticePenaltyEntry => DutyTrigger.PracticePenalty,
            _ => null,
        };
        if (trigger is not { } of) return;
        var day = entry.Content.LawDay;
        var places = person.Registrations.Where(r => r.ActiveOn(day)).ToList();
        if (entry.Content.Place is { } place && places.Find(r => r.Institution == place) is { } there) places = [there];
        foreach (var region in places.DistinctBy(r => r.Region.Province).Select(r => r.Region).DefaultIfEmpty(entry.Content.Region))
        {
            if (person.Law.InForce(region, day)?.Duties.FirstOrDefault(d => d.Kind == DutyKind.Score && d.On.Contains(of)) is not { } duty) continue;
            Add(duty.Kind, duty.By, duty.Article, entry.Control, day, region, entry.Content.Place, region.Province.ToString());
        }
    }

    private static DateOnly? Left(Registration registration) => registration.ClosedOn < DateOnly.MaxValue ? registration.ClosedOn.Value.AddDays(1) : null;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one < other || other is null ? one : other;

    private IEnumerable<DutyClause> Clauses(RegionCode region, DateOnly day) => person.Law.ApplyingIn(region, day)?.Duties ?? [];

    /// <summary>What was decided on that day, else the evaluation that the province's term waited for the end with.</summary>
    private string EndedBy(StatusChange change)
    {
        var day = change.EffectiveFrom;
        var provinces = person.Sanctions.Where(s => s.EndedOn == day).Select(s => s.Region.Province).ToHashSet();
        var decisions = person.Entries.Where(e => e.Content is ReversalEntry or ObjectionDecidedEntry or LicenceRegainedEntry && e.Content.LawDay == day);
        var evaluations = person.Entries.Where(e => e.Content is RestorationDecidedEntry { Outcome: Outcome.Passed } && e.Content.LawDay <= day && provinces.Contains(e.Content.Region.Province)).Reverse();
        return decisions.Concat(evaluations).FirstOrDefault()?.Control ?? change.Sanction?[1..] ?? "";
    }

    private void Add(DutyKind kind, Audience by, ArticleRef article, string entry, DateOnly since, RegionCode region, InstitutionCode? institution, string? apart = null, DateOnly? endsOn = null)
    {
        var id = DerivedId.Of('U', region.Province, EnumName.Of(kind), DerivedId.Own(entry, person), institution?.Value, apart);
        _duties.TryAdd(id, new Duty { Id = id, Kind = kind, By = by, Since = since, Entry = entry, Institution = institution, Region = region, Article = article, EndsOn = endsOn });
    }
}
