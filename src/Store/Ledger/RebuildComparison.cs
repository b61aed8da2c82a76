using Hub.Domain;

namespace Hub.Store;

/// <summary>Whose standing became another when everything was derived afresh, why, and the events that tell of it.</summary>
/// <param name="stored">What the read models said, for where there is no fold to compare with.</param>
internal sealed class RebuildComparison(DateOnly today, IReadOnlyDictionary<string, InstitutionRow> institutions, IReadOnlyDictionary<string, StandingSummary>? stored)
{
    private readonly List<EventDraft> _events = [];
    private readonly List<RebuiltStanding> _changed = [];

    public IReadOnlyList<EventDraft> Events => _events;

    public IReadOnlyList<RebuiltStanding> Changed => _changed;

    public void Add(string fileId, IReadOnlyList<PersonCode> codes, Derivation? before, Derivation after)
    {
        var active = Hearings.Active(after.Registrations, today);
        var person = new HeardOf(fileId, [.. Hearings.At(active)], Hearings.Institutions(active));
        if (before is null) AddStored(person, codes, after);
        else AddFolded(person, codes, before, after);
    }

    private void AddFolded(HeardOf person, IReadOnlyList<PersonCode> codes, Derivation before, Derivation after)
    {
        _events.AddRange(StatusEvents.Of(before, after, person, RegionOf, []));
        var (was, now) = (before.On(today), after.On(today));
        var (summaryBefore, summaryAfter) = (Summary(was, before), Summary(now, after));
        if (Same(summaryBefore, summaryAfter)) return;
        _changed.Add(new RebuiltStanding(person.FileId, codes, summaryBefore, summaryAfter, [.. was.Explanation.Except(now.Explanation)], [.. now.Explanation.Except(was.Explanation)]));
    }

    /// <summary>The law before cannot be read any more: what holds today is compared with what the read models said, and no step explains it.</summary>
    private void AddStored(HeardOf person, IReadOnlyList<PersonCode> codes, Derivation after)
    {
        var now = after.On(today);
        var (was, summary) = (stored![person.FileId], Summary(now, after));
        if ((was.Status, was.LastDay) == (summary.Status, summary.LastDay)) return;
        _changed.Add(new RebuiltStanding(person.FileId, codes, was, summary, [], now.Explanation));
        var governing = now.Sanctions.Count > 0 && now.Status != Status.Normal ? now.Sanctions[0] : null;
        var region = governing?.Region ?? after.Registrations[0].Region;
        var change = new StatusChange(today, was.Status, summary.Status, summary.LastDay, governing?.Cause, governing?.Id, region);
        _events.Add(new EventDraft(EventKind.StatusChanged, person.FileId, region, new EventDetail(person.Institutions) { Institution = governing?.Institution, Change = change, Sanction = governing?.Id })
        {
            Hearings = (HashSet<Hearing>)[.. person.At, .. Hearings.Decided(region, governing?.Institution, RegionOf(governing?.Institution, after), after.Registrations)],
        });
    }

    private StandingSummary Summary(Standing standing, Derivation derived) => new(standing.Status, standing.LastDay, derived.Account(today.Year).ByRegion);

    private static bool Same(StandingSummary one, StandingSummary other) =>
        (one.Status, one.LastDay) == (other.Status, other.LastDay) && one.Totals!.SequenceEqual(other.Totals!);

    private RegionCode? RegionOf(InstitutionCode? institution, Derivation derived) =>
        derived.Registrations.FirstOrDefault(r => r.Institution == institution)?.Region
        ?? (institution is { } code && institutions.TryGetValue(code.Value, out var row) ? RegionCode.FromNumber(row.Region) : null);
}
