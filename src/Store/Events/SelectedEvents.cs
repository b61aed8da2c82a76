using Hub.Domain;

namespace Hub.Store;

/// <summary>What a reader may hear and wants to, as part of the query.</summary>
internal static class SelectedEvents
{
    public static IQueryable<EventRow> Selected(this IQueryable<EventRow> events, HubContext db, EventSelection selection)
    {
        if (selection.Scope.Empty) return events.Where(e => false);
        events = events.Where(e => e.Client == null && !db.WithdrawnEvents.Any(w => w.Place == e.Place));
        if (selection.Scope.Person is { } self) events = events.Where(e => db.PersonCodes.Any(c => c.Code == self.Value && c.FileId == e.FileId));
        if (HeardAt(db, selection) is { } scopes) events = events.Where(e => scopes.Any(s => s.Place == e.Place));
        if (selection.Persons is { } persons)
        {
            var codes = persons.Select(p => p.Value).ToList();
            events = events.Where(e => db.PersonCodes.Any(c => codes.Contains(c.Code) && c.FileId == e.FileId));
        }
        events = events.OfKinds(selection);
        if (selection.Status is { } statuses)
        {
            var numbers = statuses.Select(s => (int?)s).ToList();
            events = events.Where(e => numbers.Contains(e.Status));
        }
        return events;
    }

    /// <summary>What is for this client alone; where it happened makes no difference.</summary>
    public static IQueryable<EventRow> Own(this IQueryable<EventRow> events, EventSelection selection, string client) => events.Where(e => e.Client == client).OfKinds(selection);

    private static IQueryable<EventRow> OfKinds(this IQueryable<EventRow> events, EventSelection selection)
    {
        if (selection.Kinds is not { } kinds) return events;
        var names = kinds.Select(k => k.ToString()).ToList();
        return events.Where(e => names.Contains(e.Kind));
    }

    /// <summary>Scope and filter must hold of one and the same hearing, so that a filter tells nothing of places out of reach. Null: heard anywhere.</summary>
    private static IQueryable<EventScopeRow>? HeardAt(HubContext db, EventSelection selection)
    {
        var scope = selection.Scope;
        if (!scope.HasPlace() && selection.Region is null && selection.InstitutionKind is null) return null;
        var scopes = db.EventScopes.AsQueryable();
        foreach (var region in new[] { scope.Region, selection.Region ?? RegionCode.Country }.Where(r => !r.IsCountry))
        {
            var (low, high) = region.Span;
            scopes = scopes.Where(s => s.Region >= low && s.Region <= high);
        }
        foreach (var kind in new[] { scope.Kind, selection.InstitutionKind }.OfType<InstitutionKind>()) scopes = scopes.Where(s => s.Kind == (int)kind);
        if (selection.Audience is { } audience) scopes = scopes.Where(s => s.Audience == Hearing.Any || s.Audience == (int)audience);
        if (scope.Institution is { } institution) scopes = scopes.Where(s => s.Institution == institution.Value);
        return scopes;
    }
}
