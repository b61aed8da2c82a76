using Hub.Domain;

namespace Hub.Store;

/// <summary>STATUS_CHANGED for whatever became different between two folds of one file.</summary>
internal static class StatusEvents
{
    /// <param name="regionOf">Where an institution lies.</param>
    /// <param name="also">Who hears of it besides: whoever heard of what was taken back.</param>
    public static IEnumerable<EventDraft> Of(Derivation before, Derivation after, HeardOf person, Func<InstitutionCode?, Derivation, RegionCode?> regionOf, IReadOnlyList<Hearing> also)
    {
        foreach (var change in StatusChanges.Between(before, after))
        {
            var sanction = after.Sanctions.Concat(before.Sanctions).FirstOrDefault(s => s.Id == change.Sanction);
            var decided = Hearings.Decided(change.Region, sanction?.Institution, regionOf(sanction?.Institution, after), after.Registrations);
            yield return new EventDraft(EventKind.StatusChanged, person.FileId, change.Region, new EventDetail(person.Institutions) { Institution = sanction?.Institution, Change = change, Sanction = change.Sanction })
            {
                // So that whoever hears of it hears of whatever changes or revokes what it rests on.
                Entry = change.Sanction?[1..],
                Hearings = (HashSet<Hearing>)[.. person.At, .. decided, .. also],
            };
        }
    }
}
