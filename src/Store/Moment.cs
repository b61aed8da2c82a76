namespace Hub.Store;

/// <summary>The present moment to the microsecond, as fine as both databases keep it.</summary>
internal static class Moment
{
    public static DateTimeOffset Now(this TimeProvider clock) => clock.GetUtcNow().AsKept();

    /// <summary>A moment as both databases give it back.</summary>
    public static DateTimeOffset AsKept(this DateTimeOffset moment) => moment.ToUniversalTime().AddTicks(-(moment.UtcTicks % TimeSpan.TicksPerMicrosecond));
}
