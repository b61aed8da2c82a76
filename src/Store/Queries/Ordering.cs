namespace Hub.Store;

/// <summary>Answers come in the order of the questions, whatever order the database gives.</summary>
internal static class Ordering
{
    public static IReadOnlyList<TValue?> InOrder<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> found, IEnumerable<TKey> asked) where TValue : class =>
        [.. asked.Select(found.GetValueOrDefault)];
}
