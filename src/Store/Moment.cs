namespace Hub.Store;

/// <summary>The present moment to the microsecond, as fine as both databases keep it.</summary>
internal static class Moment
{
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
