using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Reads registrations across persons, in a fixed order without a meaning.</summary>
public sealed class Registrations
{
    private readonly Database _database;
    private readonly Func<DateOnly> _today;

    internal Registrations(Database database, Func<DateOnly> today) => (_database, _today) = (database, today);

    /// <summary>Registrations at institutions within the scope.</summary>
    public async Task<Page<FiledRegistration>> PageAsync(RegistrationFilter where, Paging paging, Scope scope, CancellationToken cancellation)
    {
        await using var db = await _database.ContextAsync(cancellation);
        var all = Filtered(db, where, scope);
        var rest = paging.After is { } after ? all.Where(r => string.Compare(r.Id, after) > 0) : all;
        return await Keyset.PageAsync(all, rest.OrderBy(r => r.Id), paging, r => r.Id, r => new FiledRegistration(r.FileId, StoreJson.Read<Registration>(r.Content)), cancellation);
    }

    private IQueryable<RegistrationRow> Filtered(HubContext db, RegistrationFilter where, Scope scope)
    {
        var today = _today();
        var registrations = db.Registrations.Within(scope).Within(new Scope { Region = where.Region ?? RegionCode.Country, Institution = where.Institution });
        if (scope.Person is { } person) registrations = registrations.Where(r => db.PersonCodes.Any(c => c.Code == person.Value && c.FileId == r.FileId));
        if (where.Category is { } categories)
        {
            var numbers = categories.Select(c => (int)c).ToList();
            registrations = registrations.Where(r => numbers.Contains(r.Category));
        }

        if (where.Active is { } active) registrations = registrations.Where(r => (r.RegisteredOn <= today && (r.ClosedOn == null || r.ClosedOn >= today)) == active);
        if (where.Committed is { } committed) registrations = registrations.Where(r => (r.CommitmentOn != null) == committed);
        if (where.InAgreement is { } agreeing)
        {
            // What holds today is no longer the concern of an institution that the person has left.
            registrations = registrations.ActiveOn(today).Where(r => r.ReportedStatus != null && (r.ReportedStatus == (db.Sanctions
                .Where(s => s.FileId == r.FileId && s.From <= today && (s.EndedOn == null || s.EndedOn > today)).Max(s => (int?)s.Status) ?? 0)) == agreeing);
        }

        return registrations;
    }
}
