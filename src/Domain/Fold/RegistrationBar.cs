namespace Hub.Domain;

/// <summary>不得再次登记备案, and a new place while a term runs: what keeps a registration out .</summary>
/// <param name="Until">Its last day; null while a term without one runs.</param>
internal sealed record RegistrationBar(DateOnly? Until, ArticleRef Article)
{
    public string Message => Until is { } until ? $"A term of the province bars registration until {until:yyyy-MM-dd}." : "A term of the province bars registration while it runs.";

    /// <summary>The bar on a registration by the terms of its own province; another province's terms refuse nothing.</summary>
    /// <param name="maintains">Registrations that the entry may be maintenance of; a termination leaves none to maintain.</param>
    public static RegistrationBar? On(RegistrationEntry entry, IReadOnlyList<Sanction> sanctions, Lawbooks law, IReadOnlyList<Registration>? maintains = null)
    {
        var day = entry.RegisteredOn;
        var here = maintains?.Any(r => r.Institution == entry.Institution && r.ActiveOn(day)) ?? true;
        foreach (var sanction in sanctions)
        {
            if (sanction.Region.Province != entry.Region.Province || !sanction.HoldsOn(day) || law.RulebookOf(sanction.Article) is not { } book) continue;
            var terminated = sanction.Status == Status.Terminated;
            if (terminated && day <= sanction.NoRegistrationUntil) return new RegistrationBar(sanction.NoRegistrationUntil, sanction.Article);
            var rule = book.RegistrationDuringTerm;
            if (!terminated && !here && rule.Suspended == DuringTerm.Refused && !(sanction.LastDay < day)) return new RegistrationBar(sanction.LastDay, rule.Article);
        }

        return null;
    }
}
