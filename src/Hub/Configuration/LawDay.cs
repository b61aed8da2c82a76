namespace Hub.Configuration;

/// <summary>The day of the law: in Asia/Shanghai, or the one that was set by hand.</summary>
public static class LawDay
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <exception cref="SettingsException">A day by hand outside Development.</exception>
    public static Func<DateOnly> Of(HubSettings settings, DateOnly? byHand, TimeProvider clock)
    {
        if (byHand is null) return () => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Shanghai).Date);
        if (!settings.IsDevelopment) throw new SettingsException("--today is for Development and demo only: Production goes by the calendar.");
        return () => byHand.Value;
    }

    /// <summary>The moment at which a day begins in Asia/Shanghai.</summary>
    public static DateTimeOffset Begins(DateOnly day) => new(day, TimeOnly.MinValue, Shanghai);
}
