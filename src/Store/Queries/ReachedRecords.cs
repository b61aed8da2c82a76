using System.Linq.Expressions;
using Hub.Domain;

namespace Hub.Store;

/// <summary>
/// Which records of the ledger and of what follows from it a caller reaches: of one person, by the file; else by the institution, where
/// there is one, or by the person; and by the region that it comes from, for those who follow institutions of every kind there.
/// </summary>
internal sealed class ReachedRecords
{
    public ReachedRecords(HubContext db, Scope scope, DateOnly day)
    {
        var persons = db.Persons.Within(db, scope, day);
        if (scope.Empty || scope.Person is not null)
        {
            Entry = e => persons.Any(p => p.FileId == e.FileId);
            Deadline = d => persons.Any(p => p.FileId == d.FileId);
            Duty = d => persons.Any(p => p.FileId == d.FileId);
            return;
        }

        var institutions = db.Institutions.Within(scope);
        var byRegion = scope.Kind is null && scope.Institution is null;
        var (low, high) = scope.Region.Span;
        Entry = e => (byRegion && e.Region >= low && e.Region <= high)
            || institutions.Any(i => i.Code == e.Institution) || institutions.Any(i => i.Code == e.InstitutionFile) || persons.Any(p => p.FileId == e.FileId);
        Deadline = d => (byRegion && d.Region >= low && d.Region <= high)
            || (d.Institution == null ? persons.Any(p => p.FileId == d.FileId) : institutions.Any(i => i.Code == d.Institution));
        Duty = d => (byRegion && d.Region >= low && d.Region <= high)
            || (d.Institution == null ? persons.Any(p => p.FileId == d.FileId) : institutions.Any(i => i.Code == d.Institution));
    }

    public Expression<Func<EntryRow, bool>> Entry { get; }

    public Expression<Func<DeadlineRow, bool>> Deadline { get; }

    public Expression<Func<DutyRow, bool>> Duty { get; }
}
