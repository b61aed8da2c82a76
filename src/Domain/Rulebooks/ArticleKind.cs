namespace Hub.Domain;

/// <summary>What the hub does with an article: computes it, records the judgement it calls for, only cites it, or has not translated it.</summary>
public enum ArticleKind { Rule, Judgement, Text, Untranslated }
