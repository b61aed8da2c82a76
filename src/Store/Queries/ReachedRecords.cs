using System.Linq.Expressions;
using Hub.Domain;

namespace Hub.Store;

/// <summary>
/// Which records of the ledger and of what follows from it a caller reaches: of one person, by the file; else by the institution, where
/// there is one, or by the person and the region that it comes from; and by that region alone, for those who follow institutions of every
/// kind there. An institution's own are within the county, city or province that decided.
/// </summary>
internal sealed class ReachedRecords(HubContext db, Scope scope, DateOnly day)
{
    private readonly bool _followsAll = scope.Kind is null && scope.Institution is null;

    /// <summary>The ledger goes with the person for whoever follows institutions of every kind; what follows from it does not.</summary>
    public IQueryable<EntryRow> Entries => Of(db.Entries, withPerson: _followsAll);

    public IQueryable<DeadlineRow> Deadlines => Of(db.Deadlines, withPerson: false);

    public IQueryable<DutyRow> Duties => Of(db.Duties, withPerson: false);

    private IQueryable<T> Of<T>(IQueryable<T> records, bool withPerson) where T : class, IPlacedRow
    {
        var persons = db.Persons.Within(db, scope, day);
        if (scope.Empty || scope.Person is not null) return records.Where(r => persons.Any(p => p.FileId == r.FileId));
        var institutions = db.Institutions.Within(scope);
        var (low, high) = scope.Region.Span;
        Expression<Func<T, bool>> reached = scope.Institution is null
            ? r => (r.Region >= low && r.Region <= high && (_followsAll || (r.Institution == null && persons.Any(p => p.FileId == r.FileId))))
                || institutions.Any(i => i.Code == r.Institution) || (withPerson && persons.Any(p => p.FileId == r.FileId))
            : r => r.Institution == null
                ? persons.Any(p => p.FileId == r.FileId) && institutions.Any(i => r.Region == i.Region || r.Region == i.Region / 100 * 100 || r.Region == i.Region / 10000 * 10000)
                : institutions.Any(i => i.Code == r.Institution);
        return records.Where(reached);
    }
}
