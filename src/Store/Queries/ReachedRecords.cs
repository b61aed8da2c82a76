using System.Linq.Expressions;
using Hub.Domain;

namespace Hub.Store;

/// <summary>
/// Which records of the ledger and of what follows from it a caller reaches: of one person, by the file; else by the institution, where
/// there is one, or by the person and the region that it comes from; and by that region alone, for those who follow institutions of every
/// kind there. An institution's own are within the county, city or province that decided.
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
        var byInstitution = scope.Institution is not null;
        // The ledger goes with the person for whoever follows institutions of every kind; what follows from it does not.
        Entry = e => (byRegion && ((e.Region >= low && e.Region <= high) || persons.Any(p => p.FileId == e.FileId)))
            || institutions.Any(i => i.Code == (e.Institution ?? e.InstitutionFile))
            || (e.Institution == null && e.InstitutionFile == null && persons.Any(p => p.FileId == e.FileId)
                && (byInstitution ? institutions.Any(i => e.Region == i.Region || e.Region == i.Region / 100 * 100 || e.Region == i.Region / 10000 * 10000) : e.Region >= low && e.Region <= high));
        Deadline = d => (byRegion && d.Region >= low && d.Region <= high)
            || institutions.Any(i => i.Code == d.Institution)
            || (d.Institution == null && persons.Any(p => p.FileId == d.FileId)
                && (byInstitution ? institutions.Any(i => d.Region == i.Region || d.Region == i.Region / 100 * 100 || d.Region == i.Region / 10000 * 10000) : d.Region >= low && d.Region <= high));
        Duty = d => (byRegion && d.Region >= low && d.Region <= high)
            || institutions.Any(i => i.Code == d.Institution)
            || (d.Institution == null && persons.Any(p => p.FileId == d.FileId)
                && (byInstitution ? institutions.Any(i => d.Region == i.Region || d.Region == i.Region / 100 * 100 || d.Region == i.Region / 10000 * 10000) : d.Region >= low && d.Region <= high));
    }

    public Expression<Func<EntryRow, bool>> Entry { get; }

    public Expression<Func<DeadlineRow, bool>> Deadline { get; }

    public Expression<Func<DutyRow, bool>> Duty { get; }
}
