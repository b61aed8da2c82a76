namespace Hub.Domain;

/// <summary>条: one article of a rulebook or national text, with its gist in our own words.</summary>
/// <param name="Topics">What it is about; of a national text nothing.</param>
/// <param name="Readings">The readings its clauses rest on, as A-nn.</param>
/// <param name="File">Where it stands, with its line from 1.</param>
public sealed record Article(ArticleRef Ref, string Heading, string Gist, ArticleKind Kind, IReadOnlyList<Topic> Topics, IReadOnlyList<string> Readings, string Chapter, string File, int Line)
{
    public string Rulebook => Ref.Rulebook;

    public int Number => Ref.Number;
}
