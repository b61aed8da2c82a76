namespace Hub.Domain;

/// <summary>The law as loaded: rulebooks by province, national texts, and the calendar of working days.</summary>
public sealed class Lawbooks
{
    private readonly Dictionary<string, LawText> _byId;
    private readonly Rulebook[] _books;

    internal Lawbooks(IReadOnlyList<Rulebook> rulebooks, IReadOnlyList<LawText> texts, WorkingDays calendar, LawSettings settings, IReadOnlyList<(string Path, string Text)> files, string digest)
    {
        (All, Texts, Calendar, Settings, Files, Digest) = (rulebooks, texts, calendar, settings, files, digest);
        _books = [.. rulebooks];
        _byId = rulebooks.Concat(texts).ToDictionary(t => t.Id, StringComparer.Ordinal);
    }

    /// <summary>The provinces' rulebooks, by region and first day.</summary>
    public IReadOnlyList<Rulebook> All { get; }
    /// <summary>National texts: citable, without clauses.</summary>
    public IReadOnlyList<LawText> Texts { get; }
    public WorkingDays Calendar { get; }
    public LawSettings Settings { get; }
    /// <summary>What it was read from, by path: whoever keeps these can read the same law again.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; }

    /// <summary>SHA-256 over every file, in hexadecimal.</summary>
    public string Digest { get; }

    /// <summary>What no text that is written now may lack, and one that was kept from before may: each article of a province has a topic.</summary>
    public IReadOnlyList<RulebookFault> Lacks =>
        [.. All.SelectMany(book => book.Articles).Where(article => article.Topics.Count == 0).Select(article => new RulebookFault(article.File, article.Line, $"article {article.Number} has no topic."))];

    /// <summary>Reads files by their path below the rulebooks' folder, with '/' between folders.</summary>
    /// <exception cref="RulebookException">Every fault, with file and line.</exception>
    public static Lawbooks Read(IEnumerable<(string Path, string Text)> files) => LawbooksReader.Read(files);

    /// <summary>The rulebook of the region's province for a decision of that day; null where none is in force.</summary>
    public Rulebook? InForce(RegionCode region, DateOnly day)
    {
        var province = region.Province;
        foreach (var book in _books) if (book.Region == province && book.InForceOn(day)) return book;
        return null;
    }

    /// <summary>The province's newest rulebook, also when it has run out; null where it has none.</summary>
    public Rulebook? Latest(RegionCode region)
    {
        var province = region.Province;
        Rulebook? latest = null;
        foreach (var book in _books) if (book.Region == province) latest = book;
        return latest;
    }

    /// <summary>The one in force, else the newest: what still tells how to treat a standing after a rulebook has run out .</summary>
    public Rulebook? ApplyingIn(RegionCode region, DateOnly day) => InForce(region, day) ?? Latest(region);

    public LawText? Find(string id) => _byId.GetValueOrDefault(id);

    public Rulebook? RulebookOf(ArticleRef article) => Find(article.Rulebook) as Rulebook;

    public Article? Find(ArticleRef article) => Find(article.Rulebook)?.Find(article.Number);
}
