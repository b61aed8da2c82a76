using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>What an audience has at one place of the contract: a cell of the matrix, and the articles beneath it.</summary>
internal sealed record Right(string Cell, IReadOnlyList<ArticleRef> Basis)
{
    /// <param name="classes">Every class of callers of the audience, and what it has: null for nothing.</param>
    /// <param name="form">How a share is written in the cell.</param>
    public static Right Of(IReadOnlyList<(CallerClass Who, FieldShare? Share)> classes, Func<FieldShare, string> form, Lawbooks law)
    {
        var all = classes.Select(c => c.Who).ToList();
        var forms = classes.Where(c => c.Share is not null).GroupBy(c => form(c.Share!)).Select(c => c.Key + Conditions([.. c.Select(s => s.Who)], all, law));
        var basis = classes.SelectMany(c => c.Share?.Basis ?? []).Distinct().OrderBy(a => a.Rulebook, StringComparer.Ordinal).ThenBy(a => a.Number);
        return new Right(string.Join(", ", forms), [.. basis]);
    }

    /// <summary>Which of the audience's callers have it, where not all of them do.</summary>
    private static string Conditions(List<CallerClass> having, List<CallerClass> all, Lawbooks law)
    {
        var provinces = having.Select(w => w.Province).Distinct().ToList();
        var purposes = having.Select(w => w.Purpose).Distinct().ToList();
        var bodies = having.Select(w => w.Body).Distinct().ToList();
        Assert.True(having.Count == provinces.Count * purposes.Count * bodies.Count, "A right that goes by two conditions at once cannot be said in one cell.");
        return Some(provinces, all.Select(w => w.Province), province => law.Latest(province)?.Id)
            + Some(purposes, all.Select(w => w.Purpose), purpose => purpose is { } p ? EnumName.Of(p) : null)
            + Some(bodies, all.Select(w => w.Body), body => body is { } b ? EnumName.Of(b) : null);
    }

    private static string Some<T>(List<T> having, IEnumerable<T> all, Func<T, string?> name) =>
        having.Count == all.Distinct().Count() ? "" : $" ({string.Join(", ", having.Select(name))})";
}
