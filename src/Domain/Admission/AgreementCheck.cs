namespace Hub.Domain;

/// <summary>服务协议: signed or ended by something, grounded in an article of the province, no longer than that allows, with those responsible named.</summary>
internal static class AgreementCheck
{
    public static void Run(AgreementEntry entry, Findings findings)
    {
        findings.Require("documentNumber", entry.DocumentNumber);
        findings.NotFuture("decidedOn", entry.DecidedOn);
        findings.NotFuture("signedOn", entry.SignedOn);
        findings.Reachable("until", entry.Until);
        findings.InOrder("decidedOn", entry.DecidedOn, "until", entry.Until);
        Signing(entry, findings);
        var ground = Ground(entry, findings);
        if (findings.InForce("decidedOn", entry.DecidedOn) is not { } book) return;
        Length(entry, ground, book, findings);
        Persons(entry, book, findings);
    }

    private static void Signing(AgreementEntry entry, Findings findings)
    {
        var article = findings.Applying.Commitment.Article;
        if (entry.State != AgreementState.Active)
        {
            if (entry.SignedOn is not null) findings.Refuse("FIELD_UNEXPECTED", "Only an ACTIVE agreement was signed.", "signedOn", article);
        }
        else if (entry.SignedOn is null && !findings.All<AgreementEntry>().Any(a => Ends(entry, a.Content) && !findings.Revoked(a.Control)))
        {
            findings.Refuse("FIELD_REQUIRED", "ACTIVE needs the day it was signed: no state is known that it could end.", "signedOn", article);
        }

        if (entry.Department is not null && (entry.State == AgreementState.Terminated || entry.SignedOn is not null))
        {
            findings.Refuse("FIELD_UNEXPECTED", "An agreement is signed and terminated with the institution, not with a department.", "department", findings.Applying.AgreementEffect?.Article, "A-23");
        }
    }

    private static bool Ends(AgreementEntry entry, AgreementEntry earlier) =>
        earlier.Institution == entry.Institution && earlier.State != AgreementState.Active && earlier.DecidedOn <= entry.DecidedOn;

    private static ArticleRef? Ground(AgreementEntry entry, Findings findings)
    {
        if (entry.Ground is null) return null;
        if (!ArticleRef.TryParse(entry.Ground, out var ground) || findings.Law.Find(ground!) is not { } article)
        {
            findings.Refuse("UNKNOWN_ARTICLE", $"'{entry.Ground}' is no article that is loaded; it is written rulebook/article.", "ground");
            return null;
        }

        if (findings.Law.RulebookOf(article.Ref) is { } book && book.Region != entry.Region.Province)
        {
            findings.Refuse("ARTICLE_OF_ANOTHER_PROVINCE", $"{entry.Ground} does not bind the agencies of {entry.Region.Province}.", "ground", article.Ref);
        }

        return article.Ref;
    }

    private static void Length(AgreementEntry entry, ArticleRef? ground, Rulebook book, Findings findings)
    {
        if (entry.State != AgreementState.Suspended || ground is null) return;
        if (book.AgreementLimits.FirstOrDefault(l => l.Kind == entry.Institution.Kind && l.Article.Number == ground.Number) is not { } limit) return;
        var longest = CivilMonths.LastDay(entry.DecidedOn, limit.Months);
        if (entry.Until is null) findings.Warn("NO_LAST_DAY", $"On this article a suspension ends by {longest:yyyy-MM-dd} at the latest.", "until", limit.Article, "A-17");
        else if (entry.Until > longest) findings.Refuse("AGREEMENT_TOO_LONG", $"On this article a suspension lasts {limit.Months} months at most, until {longest:yyyy-MM-dd}.", "until", limit.Article, "A-17");
    }

    /// <summary>Those who are not named as responsible stay as they are, and so does everybody where the rule draws nothing from the state.</summary>
    private static void Persons(AgreementEntry entry, Rulebook book, Findings findings)
    {
        var effect = book.AgreementEffect;
        var touches = effect is not null && effect.Becomes.TryGetValue(entry.State, out var status) && status != Status.Normal;
        if (touches && entry.Persons.Count == 0)
        {
            findings.Warn("NOBODY_RESPONSIBLE", "Nobody is named as responsible, so everybody there stays as he is.", "responsible", effect!.Article, "A-23");
        }
        else if (touches && entry.Department is not null && !effect!.OfDepartment)
        {
            findings.Warn("NO_EFFECT_ON_PERSONS", "The rule draws nothing from the state of one department.", "department", effect.Article, "A-23");
        }
        else if (!touches && entry.Persons.Count > 0 && entry.State != AgreementState.Active)
        {
            findings.Warn("NO_EFFECT_ON_PERSONS", $"{EnumName.Of(entry.State)} by itself changes nobody's status here.", "responsible", effect?.Article, "A-23");
        }
    }
}
