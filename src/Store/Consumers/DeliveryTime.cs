namespace Hub.Store;

/// <summary>Within which time half of some events, 95 and 99 of a hundred were handed out.</summary>
public sealed record DeliveryTime(TimeSpan P50, TimeSpan P95, TimeSpan P99)
{
    /// <param name="times">In their order.</param>
    /// <returns>Null where there are none.</returns>
    internal static DeliveryTime? Of(IReadOnlyList<TimeSpan> times)
    {
        if (times.Count == 0) return null;
        TimeSpan Within(int ofHundred) => times[((times.Count * ofHundred) + 99) / 100 - 1];
        return new DeliveryTime(Within(50), Within(95), Within(99));
    }
}
