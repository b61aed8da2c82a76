namespace Hub.Domain;

/// <summary>A worked case that stands beneath an article and runs as a test.</summary>
public sealed record WorkedCase(ArticleRef Article, string File, int Line, string Yaml);
