namespace Hub.Store;

/// <summary>Pure work on many things at once, on all cores; on few it is not worth the handing over.</summary>
internal static class SideBySide
{
    private const int Few = 64;

    /// <summary>In the order given.</summary>
    /// <param name="work">Must be fit to run for several at once: of what they share it changes nothing.</param>
    public static IEnumerable<TResult> Each<T, TResult>(IReadOnlyList<T> all, Func<T, TResult> work) =>
        all.Count < Few ? all.Select(work) : all.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.FullyBuffered).Select(work);
}
