using Hub.Domain;

namespace Hub.Schema;

/// <summary>One @share or @submit as the contract writes it: whose right, to which records, in what form, and on which articles.</summary>
public sealed record Grant
{
    public required IReadOnlyList<Audience> Audiences { get; init; }
    /// <summary>Null: every body of the insurance side.</summary>
    public IReadOnlyList<InsuranceBody>? Bodies { get; init; }
    public required Reach Reach { get; init; }
    public Mask? Mask { get; init; }
    public ShareAttribute Attribute { get; init; } = ShareAttribute.Conditional;
    /// <summary>Null: any purpose that the token states.</summary>
    public IReadOnlyList<Purpose>? Purposes { get; init; }
    public required IReadOnlyList<Citation> Basis { get; init; }

    /// <summary>The articles that give this right to the caller; empty when the caller does not have it.</summary>
    public IReadOnlyList<ArticleRef> BasisFor(CallerClass who)
    {
        if (!Audiences.Contains(Audience.Public) && !Audiences.Contains(who.Audience)) return [];
        if (Bodies is not null && (who.Body is not { } body || !Bodies.Contains(body))) return [];
        if (!who.AsksFor(Purposes)) return [];
        return [.. Basis.Where(c => c.GivesRightsTo(who)).Select(c => c.Article)];
    }
}
