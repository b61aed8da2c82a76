namespace Hub.Domain;

/// <summary>The law's answer to an entry that it does not allow, or its warning about one that it does.</summary>
/// <param name="Code">SCREAMING_SNAKE, stable, for programs.</param>
/// <param name="Message">For people; names the value, never an ID number.</param>
/// <param name="Path">The field it is about, from the entry down, in the contract's names.</param>
/// <param name="Article">The article it rests on; null where none is needed (a broken code, say).</param>
/// <param name="Reading">The reading it rests on, as A-nn.</param>
public sealed record Refusal(string Code, string Message, IReadOnlyList<string> Path, ArticleRef? Article = null, string? Reading = null);
