using Hub.Domain;

namespace Hub.Store;

/// <summary>The same as <see cref="SelectedEvents"/>, of an event in memory: a test holds the two together.</summary>
internal static class MatchedEvents
{
    public static bool Matches(this LoggedEvent happened, EventSelection selection)
    {
        if (selection.Kinds?.Contains(happened.Event.Kind) == false) return false;
        // What is for one client alone: where it happened makes no difference.
        if (happened.Client is { } client) return client == selection.Client;
        return !selection.Scope.Empty
            && (selection.Scope.Person is not { } self || happened.Codes.Contains(self))
            && (selection.Persons is not { } persons || happened.Codes.Any(persons.Contains))
            && (selection.Status is not { } statuses || (happened.Status is { } status && statuses.Contains(status)))
            && IsHeard(happened, selection);
    }

    /// <summary>Scope and filter must hold of one and the same hearing.</summary>
    private static bool IsHeard(LoggedEvent happened, EventSelection selection)
    {
        var scope = selection.Scope;
        if (!scope.HasPlace() && selection.Region is null && selection.InstitutionKind is null) return true;
        return happened.Heard.Any(h => scope.Region.Contains(h.Region) && (selection.Region?.Contains(h.Region) ?? true)
            && (scope.Kind is null || scope.Kind == h.Kind) && (selection.InstitutionKind is null || selection.InstitutionKind == h.Kind)
            && (selection.Audience is null || h.To is null || selection.Audience == h.To)
            && (scope.Institution is null || scope.Institution == h.Institution));
    }
}
