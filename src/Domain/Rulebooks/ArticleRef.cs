namespace Hub.Domain;

/// <summary>A citation: rulebook id, article number, and the clause within it where one is meant. Written rulebook/number.</summary>
public sealed record ArticleRef(string Rulebook, int Number, string? Clause = null)
{
    public static bool TryParse(string? text, out ArticleRef? article)
    {
        article = null;
        var slash = text?.IndexOf('/') ?? -1;
        if (slash <= 0 || !int.TryParse(text.AsSpan(slash + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)) return false;
        article = new ArticleRef(text![..slash], number);
        return true;
    }

    public override string ToString() => $"{Rulebook}/{Number}";
}
