using Hub.Store;

namespace Hub.Schema;

/// <summary>What holds for the persons of a level: of whom nothing but registrations is filed the node's index says it, of the others the fold of their files.</summary>
internal static class Standings
{
    /// <param name="knownAt">Null: now.</param>
    public static async ValueTask<IReadOnlyList<StandingNode>> OfAsync(Session session, IReadOnlyList<Practitioner> persons, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var at = knownAt ?? session.Now;
        var index = knownAt is null && day == session.Today && persons.Any(p => p.Files.IsUnread) ? await session.Store.Index.AtAsync(session.Asked, cancellation) : null;
        // The index goes with the primary: an explanation that is read besides must not be older, as a replica's may be.
        var ofPrimary = index is null || ReferenceEquals(session.OfPrimary, session) ? null : new FileBatch(session.OfPrimary, [.. persons.Select(p => p.Id)]);
        var standings = new StandingNode[persons.Count];
        var left = new List<int>(persons.Count);
        for (var i = 0; i < standings.Length; i++)
        {
            if (index is not null && persons[i] is { Files.IsUnread: true } person && index.StandingOf(person.Id, day) is { } standing) standings[i] = new StandingNode(standing, at, person.Id, ofPrimary ?? person.Files) { IsExplained = false };
            else left.Add(i);
        }

        var folding = Narrowed(session, left.ConvertAll(i => persons[i]), isPart: left.Count < standings.Length);
        var folded = await folding.FoldedAsync(cancellation, knownAt);
        for (var i = 0; i < folded.Count; i++) standings[left[i]] = new StandingNode(folded[i].Derived.On(day), at, folding[i].Id, folding[i].Files);
        return standings;
    }

    /// <summary>Where these are but a part of the level, their files alone are read.</summary>
    private static List<Practitioner> Narrowed(Session session, List<Practitioner> persons, bool isPart)
    {
        if (!isPart) return persons;
        var files = new FileBatch(session, [.. persons.Where(p => p.Files.IsUnread).Select(p => p.Id)]);
        return persons.ConvertAll(p => p.Files.IsUnread ? p with { Files = files } : p);
    }
}
