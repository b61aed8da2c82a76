namespace Hub.Domain;

/// <summary>Clauses that are wholly said by one word: a key, the words that it can have, and the clause that each stands for.</summary>
internal static class WordReader
{
    public static Func<YamlMap, string, ClauseContext, IEnumerable<Clause>> Of(params (string Word, Func<ArticleRef, IReadOnlyList<string>, Clause> Clause)[] words) => (block, key, context) =>
    {
        var text = block.Text(key);
        foreach (var (word, clause) in words) if (text == word) return [clause(context.Article, context.Readings)];
        block.Fault(key, $"'{key}' is {string.Join(" or ", words.Select(w => $"'{w.Word}'"))}.");
        return [];
    };
}
