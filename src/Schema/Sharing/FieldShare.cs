using Hub.Domain;

namespace Hub.Schema;

/// <summary>What a class of callers may read of a field: of which records, in what form, on which articles.</summary>
public record FieldShare(string Type, string Field, Reach Reach, Mask? Mask, IReadOnlyList<ArticleRef> Basis)
{
    /// <summary>The text in the form in which the caller may have it.</summary>
    public string? InForm(string? text) => text is null ? null : Mask switch
    {
        Domain.Mask.Name => NameMask.Of(text),
        Domain.Mask.IdNumber => IdNumber.Mask(text),
        _ => text,
    };

    /// <summary>The widest of the grants that apply, and of these the least masked; null when none does, or the grant to the client leaves the field out.</summary>
    internal static FieldShare? Of(string type, string field, IReadOnlyList<Grant> grants, CallerClass who)
    {
        if (who.Without.Has(type, field)) return null;
        var having = grants.Select(g => (Grant: g, Basis: g.BasisFor(who))).Where(g => g.Basis.Count > 0).ToList();
        if (having.Count == 0) return null;
        var widest = having.MaxBy(g => (g.Grant.Reach, g.Grant.Mask is null));
        var basis = having.Where(g => g.Grant.Reach == widest.Grant.Reach && g.Grant.Mask == widest.Grant.Mask).SelectMany(g => g.Basis).Distinct();
        return new FieldShare(type, field, widest.Grant.Reach, widest.Grant.Mask, [.. basis]);
    }
}
