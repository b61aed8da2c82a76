using Hub.Domain;

namespace Hub.Store;

/// <summary>A caller's scope as part of a query's WHERE: rows out of reach never leave the database.</summary>
internal static class WithinScope
{
    /// <summary>Persons by an active registration at an institution of the scope.</summary>
    public static IQueryable<PersonRow> Within(this IQueryable<PersonRow> persons, HubContext db, Scope scope, DateOnly day)
    {
        if (scope.Empty) return persons.Where(p => false);
        if (scope.Person is { } person) persons = persons.Where(p => db.PersonCodes.Any(c => c.Code == person.Value && c.FileId == p.FileId));
        if (!scope.HasPlace()) return persons;
        var active = db.Registrations.ActiveOn(day).Within(scope);
        return persons.Where(p => active.Any(r => r.FileId == p.FileId));
    }

    public static IQueryable<RegistrationRow> ActiveOn(this IQueryable<RegistrationRow> registrations, DateOnly day) =>
        registrations.Where(r => r.RegisteredOn <= day && (r.ClosedOn == null || r.ClosedOn >= day));

    public static IQueryable<RegistrationRow> Within(this IQueryable<RegistrationRow> registrations, Scope scope)
    {
        if (scope.Empty) return registrations.Where(r => false);
        if (!scope.Region.IsCountry)
        {
            var (low, high) = scope.Region.Span;
            registrations = registrations.Where(r => r.Region >= low && r.Region <= high);
        }
        if (scope.Kind is { } kind) registrations = registrations.Where(r => r.Kind == (int)kind);
        if (scope.Institution is { } institution) registrations = registrations.Where(r => r.Institution == institution.Value);
        return registrations;
    }

    public static IQueryable<InstitutionRow> Within(this IQueryable<InstitutionRow> institutions, Scope scope)
    {
        if (scope.Empty) return institutions.Where(i => false);
        if (!scope.Region.IsCountry)
        {
            var (low, high) = scope.Region.Span;
            institutions = institutions.Where(i => i.Region >= low && i.Region <= high);
        }
        if (scope.Kind is { } kind) institutions = institutions.Where(i => i.Kind == (int)kind);
        if (scope.Institution is { } institution) institutions = institutions.Where(i => i.Code == institution.Value);
        return institutions;
    }

    /// <summary>What happened at an institution, by that institution; of one person, by its file.</summary>
    public static IQueryable<ScoreRow> Within(this IQueryable<ScoreRow> scores, HubContext db, Scope scope)
    {
        if (scope.Empty) return scores.Where(s => false);
        if (scope.Person is { } person) scores = scores.Where(s => db.PersonCodes.Any(c => c.Code == person.Value && c.FileId == s.FileId));
        if (!scope.Region.IsCountry)
        {
            var (low, high) = scope.Region.Span;
            scores = scores.Where(s => s.InstitutionRegion >= low && s.InstitutionRegion <= high);
        }
        if (scope.Kind is { } kind) scores = scores.Where(s => s.Kind == (int)kind);
        if (scope.Institution is { } institution) scores = scores.Where(s => s.Institution == institution.Value);
        return scores;
    }

    /// <summary>True when the scope asks where something is, not only whose it is.</summary>
    public static bool HasPlace(this Scope scope) => !scope.Region.IsCountry || scope.Kind is not null || scope.Institution is not null;
}
