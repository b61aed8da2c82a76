namespace Hub.Domain;

/// <summary>A text whose articles can be cited; a national one has no clauses.</summary>
public class LawText
{
    private readonly Dictionary<int, Article> _byNumber;

    internal LawText(string id, FrontMatter front, IReadOnlyList<Article> articles, string digest)
    {
        (Id, Title, Document) = (id, front.Title, front.Document);
        (InForceFrom, InForceTo) = (front.InForceFrom, front.InForceTo);
        Articles = articles;
        Digest = digest;
        _byNumber = articles.ToDictionary(a => a.Number);
    }

    /// <summary>The name that citations use: the folder's, or the one the text gives itself.</summary>
    public string Id { get; }
    public string Title { get; }
    /// <summary>文号.</summary>
    public string Document { get; }
    public DateOnly InForceFrom { get; }
    /// <summary>The last day, inclusive; null where none is stated.</summary>
    public DateOnly? InForceTo { get; }
    /// <summary>By number.</summary>
    public IReadOnlyList<Article> Articles { get; }
    /// <summary>SHA-256 over the text's files, in hexadecimal.</summary>
    public string Digest { get; }

    public Article? Find(int number) => _byNumber.GetValueOrDefault(number);

    public bool InForceOn(DateOnly day) => InForceFrom <= day && (InForceTo is null || day <= InForceTo);

    public bool ExpiredOn(DateOnly day) => InForceTo < day;
}
