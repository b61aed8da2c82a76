using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Hub.Domain;

/// <summary>Takes a chapter's Markdown apart: front matter, articles with heading, kind and gist, rule blocks and cases.</summary>
internal static class ChapterReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UseGenericAttributes().UsePreciseSourceLocation().Build();

    /// <summary>Null, with a fault, when the file has no front matter to go by.</summary>
    public static Chapter? Read(string folder, FaultList faults, string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        if (document.FirstOrDefault() is not YamlFrontMatterBlock front)
        {
            faults.Add(1, "has no front matter.");
            return null;
        }

        var map = new YamlBlock(front.Lines.ToString(), front.Line + 1).ReadMap(faults);
        return map is null ? null : new Chapter(folder, faults, FrontMatter.Read(map), [.. Articles(document, text, faults)], text);
    }

    private static IEnumerable<ChapterArticle> Articles(MarkdownDocument document, string text, FaultList faults)
    {
        var blocks = document.Skip(1).ToList();
        for (var i = 0; i < blocks.Count;)
        {
            if (blocks[i] is not HeadingBlock { Level: > 1 } heading)
            {
                if (blocks[i] is FencedCodeBlock) faults.Add(blocks[i].Line + 1, "a block stands beneath no article.");
                i++;
                continue;
            }

            var body = blocks.Skip(i + 1).TakeWhile(b => b is not HeadingBlock).ToList();
            i += body.Count + 1;
            if (Article(heading, body, text, faults) is { } article) yield return article;
        }
    }

    private static ChapterArticle? Article(HeadingBlock heading, List<Block> body, string text, FaultList faults)
    {
        var title = string.Concat(heading.Inline?.OfType<LiteralInline>().Select(l => l.Content.ToString()) ?? []).Trim();
        var line = heading.Line + 1;
        var end = title.IndexOf('条', StringComparison.Ordinal);
        if (title is not ['第', ..] || end < 2 || !ChineseNumber.TryParse(title.AsSpan(1, end - 1), out var number))
        {
            faults.Add(line, $"heading '{title}' does not begin with 第…条.");
            return null;
        }

        var classes = heading.TryGetAttributes()?.Classes ?? [];
        if (classes.Count == 0 || !EnumName.TryParse<ArticleKind>(classes[0].ToUpperInvariant(), out var kind))
        {
            faults.Add(line, "an article needs one of {.rule}, {.judgement}, {.text}, {.untranslated}.");
            return null;
        }

        var topics = new List<Topic>();
        foreach (var name in classes.Skip(1))
        {
            if (EnumName.TryParse<Topic>(name.ToUpperInvariant(), out var topic)) topics.Add(topic);
            else faults.Add(line, $"there is no topic .{name}.");
        }

        var gist = string.Join("\n\n", body.Where(b => b is not FencedCodeBlock).Select(b => text.Substring(b.Span.Start, b.Span.Length).Trim()));
        if (gist.Length == 0 && kind != ArticleKind.Untranslated) faults.Add(line, "the article has no gist.");
        List<YamlBlock> rules = [], cases = [];
        foreach (var fence in body.OfType<FencedCodeBlock>())
        {
            var into = (fence.Info, fence.Arguments?.Trim()) switch { ("yaml", "rule") => rules, ("yaml", "case") => cases, _ => null };
            if (into is null) faults.Add(fence.Line + 1, "a block is either 'yaml rule' or 'yaml case'.");
            else into.Add(new YamlBlock(fence.Lines.ToString(), fence.Line + 1));
        }

        return new ChapterArticle(number, title[(end + 1)..].Trim(), gist, kind, topics, line, rules, cases);
    }
}
