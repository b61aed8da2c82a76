using System.Security.Cryptography;
using System.Text;

namespace Hub.Domain;

/// <summary>Puts files together into rulebooks and national texts, and checks each as a whole.</summary>
internal static class LawbooksReader
{
    private static readonly Type[] Required =
    [
        typeof(PersonsClause), typeof(EffectsClause), typeof(BandsClause), typeof(RanksClause), typeof(CircumstanceClause), typeof(AdjustmentsClause),
        typeof(AccumulationClause), typeof(SameActClause), typeof(Measure), typeof(TermsClause), typeof(RegistrationDuringTermClause),
        typeof(RestorationWindowClause), typeof(RestorationClause), typeof(RestorationFailedClause), typeof(LinkageClause), typeof(PayableClause), typeof(PublicDisplayClause), typeof(CommitmentClause),
    ];

    /// <summary>What can stand beneath several articles, or several times beneath one; all else stands once.</summary>
    private static readonly Type[] Several =
    [
        typeof(CircumstanceClause), typeof(Measure), typeof(DeadlineClause), typeof(DutyClause), typeof(RatioClause), typeof(AgreementLimitClause),
        typeof(RepairClause), typeof(ObjectionRulingClause), typeof(InboundClause), typeof(TransferClause), typeof(LinkageClause),
    ];

    public static Lawbooks Read(IEnumerable<(string Path, string Text)> files)
    {
        var sorted = files.Select(f => (f.Path, Text: f.Text.ReplaceLineEndings("\n"))).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        var chapters = new List<Chapter>();
        var faults = new List<FaultList>();
        var calendar = new Dictionary<int, CalendarYear>();
        foreach (var (path, text) in sorted)
        {
            var found = new FaultList(path);
            faults.Add(found);
            var folder = path.Split('/');
            if (folder.Length < 2) continue;
            if (path.EndsWith(".yaml", StringComparison.Ordinal)) CalendarReader.Read(text, found, calendar);
            else if (path.EndsWith(".md", StringComparison.Ordinal) && ChapterReader.Read(folder[^2], found, text) is { } chapter) chapters.Add(chapter);
        }

        var rulebooks = new List<Rulebook>();
        var texts = new List<LawText>();
        foreach (var chaptersOfText in chapters.GroupBy(c => c.Front.Id ?? c.Folder))
        {
            var text = Text(chaptersOfText.Key, [.. chaptersOfText]);
            if (text is Rulebook rulebook) rulebooks.Add(rulebook);
            else if (text is not null) texts.Add(text);
        }

        if (sorted.Count == 0) throw new RulebookException([new RulebookFault("rulebooks", 1, "there is no file.")]);
        var all = faults.SelectMany(f => f.Found).ToList();
        if (all.Count > 0) throw new RulebookException(all);
        return new Lawbooks([.. rulebooks.OrderBy(b => b.Region).ThenBy(b => b.InForceFrom)], texts, new WorkingDays(calendar), DigestOf(sorted.Select(f => f.Path + "\n" + f.Text)));
    }

    private static LawText? Text(string id, IReadOnlyList<Chapter> chapters)
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

        var digest = DigestOf(chapters.Select(c => c.Faults.File + "\n" + c.Text));
        if (front.Region is not { IsProvince: true } region)
        {
            if (clauses.Count > 0) chapters[0].Faults.Add(1, "only a province's rulebook has rule blocks.");
            return new LawText(id, front, [.. articles.Values], digest);
        }

        var complete = Complete(chapters[0].Faults, clauses, articles);
        return complete ? new Rulebook(id, front, region, [.. articles.Values], clauses, cases, digest) : null;
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

        cases.AddRange(article.Cases.Select(c => new WorkedCase(reference, chapter.Faults.File, c.LineOffset, c.Text)));
        string[] readings = [.. clauses.Skip(before).SelectMany(c => c.Readings).Distinct().Order(StringComparer.Ordinal)];
        return new Article(reference, article.Heading, article.Gist, article.Kind, readings, chapter.Front.Chapter, chapter.Faults.File, article.Line);
    }

    private static bool Complete(FaultList faults, List<Clause> clauses, SortedDictionary<int, Article> articles)
    {
        var before = faults.Found.Count;
        foreach (var missing in Required.Where(t => !clauses.Any(t.IsInstanceOfType))) faults.Add(1, $"the rulebook has no {missing.Name}.");
        foreach (var twice in clauses.GroupBy(c => c.GetType()).Where(g => g.Count() > 1 && !Several.Contains(g.Key)))
        {
            faults.Add(1, $"{twice.Key.Name} stands in articles {string.Join(" and ", twice.Select(c => c.Article.Number))}.");
        }

        foreach (var code in clauses.OfType<CircumstanceClause>().GroupBy(c => c.Code).Where(g => g.Count() > 1)) faults.Add(1, $"circumstance {EnumName.Of(code.Key)} stands twice.");
        foreach (var kind in clauses.OfType<DeadlineClause>().GroupBy(c => c.Kind).Where(g => g.Count() > 1)) faults.Add(1, $"deadline {EnumName.Of(kind.Key)} stands twice.");
        var bands = clauses.OfType<BandsClause>().FirstOrDefault()?.Bands ?? [];
        foreach (var stray in clauses.OfType<CircumstanceClause>().Where(c => !bands.Contains(c.Band))) faults.Add(1, $"{EnumName.Of(stray.Code)} is in band {stray.Band}, which there is not.");
        foreach (var waiver in clauses.OfType<WaiverClause>().Where(w => !articles.ContainsKey(w.CircumstancesOfArticle))) faults.Add(1, $"article {waiver.CircumstancesOfArticle}, of the waiver, is missing.");
        return faults.Found.Count == before;
    }

    private static string DigestOf(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
}
