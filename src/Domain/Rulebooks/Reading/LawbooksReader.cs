using System.Security.Cryptography;
using System.Text;

namespace Hub.Domain;

/// <summary>Puts files together into rulebooks and national texts, and checks each as a whole.</summary>
internal static class LawbooksReader
{
    public static Lawbooks Read(IEnumerable<(string Path, string Text)> files)
    {
        var sorted = files.Select(f => (f.Path, Text: f.Text.ReplaceLineEndings("\n"))).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        var chapters = new List<Chapter>();
        var faults = new List<FaultList>();
        var calendar = new Dictionary<int, CalendarYear>();
        var extensions = new List<ExtensionFile>();
        var settings = LawSettings.None;
        foreach (var (path, text) in sorted)
        {
            var found = new FaultList(path);
            faults.Add(found);
            var folder = path.Split('/');
            if (path == "settings.yaml") settings = SettingsReader.Read(found, text);
            if (folder.Length < 2) continue;
            if (folder[^1] == "calendar.yaml") CalendarReader.Read(text, found, calendar);
            else if (path.EndsWith(".yaml", StringComparison.Ordinal))
            {
                if (ExtensionReader.Read(folder[^2], found, text) is { } extension) extensions.Add(extension);
            }
            else if (path.EndsWith(".md", StringComparison.Ordinal) && ChapterReader.Read(folder[^2], found, text) is { } chapter) chapters.Add(chapter);
        }

        var rulebooks = new List<Rulebook>();
        var texts = new List<LawText>();
        foreach (var chaptersOfText in chapters.GroupBy(c => c.Front.Id ?? c.Folder))
        {
            List<ExtensionFile> extending = [.. extensions.Where(e => e.Folder == chaptersOfText.First().Folder)];
            extensions.RemoveAll(extending.Contains);
            var text = Text(chaptersOfText.Key, [.. chaptersOfText], extending, settings);
            if (text is Rulebook rulebook) rulebooks.Add(rulebook);
            else if (text is not null) texts.Add(text);
        }

        foreach (var stray in extensions) stray.Faults.Add(1, "extends nothing: there is no rulebook in its folder.");
        DaysOfForce.Check(rulebooks, chapters);
        if (sorted.Count == 0) throw new RulebookException([new RulebookFault("rulebooks", 1, "there is no file.")]);
        var all = faults.SelectMany(f => f.Found).ToList();
        if (all.Count > 0) throw new RulebookException(all);
        return new Lawbooks([.. rulebooks.OrderBy(b => b.Region).ThenBy(b => b.InForceFrom)], texts, new WorkingDays(calendar), settings, sorted, DigestOf(sorted.Select(f => f.Path + "\n" + f.Text)));
    }

    private static LawText? Text(string id, IReadOnlyList<Chapter> chapters, IReadOnlyList<ExtensionFile> extensions, LawSettings settings)
    {
        var front = chapters[0].Front;
        foreach (var chapter in chapters.Where(c => c.Front.OfText != front.OfText))
        {
            chapter.Faults.Add(1, $"says otherwise of '{id}' than {chapters[0].Faults.File} does.");
        }

        var clauses = new List<Clause>();
        var cases = new List<WorkedCase>();
        var articles = new SortedDictionary<int, Article>();
        foreach (var chapter in chapters)
        {
            foreach (var article in chapter.Articles)
            {
                var read = Article(id, chapter, article, clauses, cases);
                if (!articles.TryAdd(read.Number, read)) chapter.Faults.Add(article.Line, $"article {article.Number} stands twice.");
            }
        }

        var digest = DigestOf(chapters.Select(c => c.Faults.File + "\n" + c.Text).Concat(extensions.Select(e => e.Faults.File + "\n" + e.Text)));
        if (front.Region is not { IsProvince: true } region)
        {
            foreach (var extension in extensions) extension.Faults.Add(1, "only a province's rulebook is extended.");
            if (clauses.Count > 0) chapters[0].Faults.Add(1, "only a province's rulebook has rule blocks.");
            return new LawText(id, front, [.. articles.Values], digest);
        }

        var extended = DaysOfForce.Extend(front, extensions);
        // A block that could not be read would be missed, or found twice, in the whole.
        if (chapters.Any(c => c.Faults.Found.Count > 0) || !WholeRulebook.Passes(chapters[0].Faults, clauses, articles)) return null;
        return new Rulebook(id, extended, region, [.. articles.Values], clauses, cases, [.. extensions.Select(e => e.Extension).OrderBy(e => e.InForceTo)], settings, digest);
    }

    private static Article Article(string id, Chapter chapter, ChapterArticle article, List<Clause> clauses, List<WorkedCase> cases)
    {
        var reference = new ArticleRef(id, article.Number);
        var before = clauses.Count;
        foreach (var rule in article.Rules)
        {
            if (article.Kind != ArticleKind.Rule) chapter.Faults.Add(rule.LineOffset, "only an article of the kind .rule has rule blocks.");
            if (rule.ReadMap(chapter.Faults) is not { } map) continue;
            clauses.AddRange(ClauseReader.Read(map, reference));
            FigureCheck.Run(article, rule, chapter.Faults);
        }

        if (chapter.Front.Region is { IsProvince: true } && article is { Kind: ArticleKind.Rule, Rules.Count: 0 }) chapter.Faults.Add(article.Line, $"article {article.Number} is a .rule without a rule block.");
        cases.AddRange(article.Cases.Select(c => new WorkedCase(reference, chapter.Faults.File, c.LineOffset, c.Text)));
        string[] readings = [.. clauses.Skip(before).SelectMany(c => c.Readings).Distinct().Order(StringComparer.Ordinal)];
        return new Article(reference, article.Heading, article.Gist, article.Kind, article.Topics, readings, chapter.Front.Chapter, chapter.Faults.File, article.Line);
    }

    private static string DigestOf(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
}
