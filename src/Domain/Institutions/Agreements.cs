namespace Hub.Domain;

/// <summary>服务协议 of one institution: all that was decided on it, and its state on any day.</summary>
public sealed class Agreements
{
    private Agreements(IReadOnlyList<Agreement> decisions) => Decisions = decisions;

    /// <summary>By the day of the decision, those of departments and those revoked included.</summary>
    public IReadOnlyList<Agreement> Decisions { get; }

    public static Agreements Of(InstitutionFile file, Lawbooks law)
    {
        var revoked = file.Entries.Where(e => e.Content is ReversalEntry { NewPoints: null })
            .GroupBy(e => ((ReversalEntry)e.Content).Entry, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Min(e => e.Content.LawDay), StringComparer.Ordinal);
        var decisions =
            from entry in file.Entries
            let content = entry.Content as AgreementEntry
            where content is not null
            orderby content.DecidedOn, entry.Control
            select new Agreement
            {
                Entry = entry.Control,
                Region = content.Region,
                State = content.State,
                DecidedOn = content.DecidedOn,
                SignedOn = content.SignedOn,
                Until = content.Until,
                Department = content.Department,
                DocumentNumber = content.DocumentNumber,
                Ground = ArticleRef.TryParse(content.Ground, out var ground) && law.Find(ground!) is not null ? ground : null,
                RevokedOn = revoked.TryGetValue(entry.Control, out var day) ? day : null,
            };
        return new Agreements([.. decisions]);
    }

    /// <summary>The severest state in force on the day; in force where nothing is known to speak against it.</summary>
    public AgreementState StateOn(DateOnly day) => GoverningOn(day)?.State ?? AgreementState.Active;

    /// <summary>The severest decision in force on the day, of those on the institution as a whole; null where there is none.</summary>
    public Agreement? GoverningOn(DateOnly day)
    {
        Agreement? governing = null;
        foreach (var decision in Decisions)
        {
            if (decision.Department is null && HoldsOn(decision, day) && !(decision.State < governing?.State)) governing = decision;
        }

        return governing;
    }

    /// <summary>Runs on the day, and no agreement that was put in force later, of the whole institution or of that department, has ended it.</summary>
    public bool HoldsOn(Agreement decision, DateOnly day) =>
        decision.RunsOn(day) && !Decisions.Any(later =>
            later.State == AgreementState.Active && later.DecidedOn > decision.DecidedOn && later.DecidedOn <= day && !(later.RevokedOn <= day)
            && (later.Department is null || later.Department == decision.Department));

    /// <summary>The days on which a state can become another.</summary>
    internal IEnumerable<DateOnly> Days() => Decisions.SelectMany(d => new[] { d.DecidedOn, d.Until < DateOnly.MaxValue ? d.Until.Value.AddDays(1) : null, d.RevokedOn }).OfType<DateOnly>();
}
