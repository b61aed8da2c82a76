using Hub.Domain;

namespace Hub.Store;

/// <summary>DUTY_OPENED for every duty that was not there before; told when it becomes known, also where it begins later.</summary>
internal static class DutyEvents
{
    public static IEnumerable<EventDraft> Of(Derivation before, Derivation after, DateOnly today, HeardOf person, Func<InstitutionCode?, Derivation, RegionCode?> regionOf)
    {
        if (after.Duties.Count == 0) yield break;
        var known = before.Duties.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var duty in after.Duties.Where(d => d.DoneOn is null && !(d.EndsOn <= today) && !known.Contains(d.Id)))
        {
            yield return new EventDraft(EventKind.DutyOpened, person.FileId, duty.Region, new EventDetail(person.Institutions)
            {
                Institution = duty.Institution,
                ToDo = FiledDuty.IdOf(person.FileId, duty),
                Text = $"{EnumName.Of(duty.Kind)} {duty.Since:yyyy-MM-dd}",
            })
            {
                Entry = duty.Entry,
                Hearings = Hearings.ToDo(duty.Region, duty.Institution, regionOf(duty.Institution, after)),
            };
        }
    }
}
