namespace Hub.Domain;

/// <summary>One file of a text, taken apart but not yet interpreted.</summary>
internal sealed record Chapter(string Folder, FaultList Faults, FrontMatter Front, IReadOnlyList<ChapterArticle> Articles, string Text);

/// <summary>One article of a chapter with the blocks beneath it.</summary>
internal sealed record ChapterArticle(int Number, string Heading, string Gist, ArticleKind Kind, IReadOnlyList<Topic> Topics, int Line, IReadOnlyList<YamlBlock> Rules, IReadOnlyList<YamlBlock> Cases);
