using System.Linq.Expressions;
using Hub.Domain;
using Microsoft.EntityFrameworkCore.Query;

namespace Hub.Store;

/// <summary>
/// Which records of the ledger and of what follows from it a caller reaches: of one person, by the file; else by the institution, where
/// there is one, or by the person and the region that it comes from; and by that region alone, for those who follow institutions of every
/// kind there. An institution's own are within the county, city or province that decided.
/// </summary>
internal sealed class ReachedRecords(HubContext db, Scope scope, DateOnly day)
{
    private readonly bool _followsAll = scope.Kind is null && scope.Institution is null;
    private readonly IQueryable<PersonRow> _persons = db.Persons.Within(db, scope, day);

    /// <summary>
    /// The ledger goes with the person for whoever follows institutions of every kind; what follows from it does not. What a correction
    /// moved is of the person in whose file it stands now.
    /// </summary>
    public IQueryable<EntryRow> Entries
    {
        get
        {
            var (moves, latest) = (db.EntryMoves.AsQueryable(), db.Latest());
            return Of(db.Entries, withPerson: _followsAll, e =>
                (_persons.Any(p => p.FileId == e.FileId) && !moves.Any(m => m.Sequence == e.Sequence))
                || (e.FileId != null && latest.Any(m => m.Sequence == e.Sequence && _persons.Any(p => p.FileId == m.ToFile))));
        }
    }

    public IQueryable<DeadlineRow> Deadlines => Of(db.Deadlines, withPerson: false, d => _persons.Any(p => p.FileId == d.FileId));

    public IQueryable<DutyRow> Duties => Of(db.Duties, withPerson: false, d => _persons.Any(p => p.FileId == d.FileId));

    /// <param name="ofPerson">Whether a record is of a person whom the caller reaches.</param>
    private IQueryable<T> Of<T>(IQueryable<T> records, bool withPerson, Expression<Func<T, bool>> ofPerson) where T : class, IPlacedRow
    {
        if (scope.Empty || scope.Person is not null) return records.Where(ofPerson);
        var institutions = db.Institutions.Within(scope);
        var (low, high) = scope.Region.Span;
        Expression<Func<T, bool>> placed = scope.Institution is not null
            ? r => r.Institution != null && institutions.Any(i => i.Code == r.Institution)
            : r => (_followsAll && r.Region >= low && r.Region <= high) || institutions.Any(i => i.Code == r.Institution);
        Expression<Func<T, bool>> through = scope.Institution is not null
            ? r => r.Institution == null && institutions.Any(i => r.Region == i.Region || r.Region == i.Region / 100 * 100 || r.Region == i.Region / 10000 * 10000)
            : r => withPerson || (r.Region >= low && r.Region <= high && r.Institution == null);
        var person = Expression.AndAlso(through.Body, Of(ofPerson, through.Parameters[0]));
        return records.Where(Expression.Lambda<Func<T, bool>>(Expression.OrElse(Of(placed, through.Parameters[0]), person), through.Parameters));
    }

    private static Expression Of<T>(Expression<Func<T, bool>> condition, ParameterExpression record) =>
        ReplacingExpressionVisitor.Replace(condition.Parameters[0], record, condition.Body);
}
