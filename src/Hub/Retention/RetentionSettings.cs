using Hub.Configuration;
using Hub.Tokens;

namespace Hub.Retention;

/// <summary>How long the event log is kept: Hub:Events:*, as docs/streams.md lists them.</summary>
public sealed record RetentionSettings
{
    /// <summary>Every event: three years.</summary>
    public TimeSpan Keep { get; init; } = TimeSpan.FromDays(1096);

    /// <summary>One that a durable consumer is due and has not acknowledged: a year more.</summary>
    public TimeSpan KeepUnacknowledged { get; init; } = TimeSpan.FromDays(1461);

    /// <exception cref="SettingsException">One of them makes no sense.</exception>
    public static RetentionSettings Read(IConfiguration configuration)
    {
        var settings = new RetentionSettings();
        var keep = Duration.Setting(configuration, "Hub:Events:Keep") ?? settings.Keep;
        var unacknowledged = Duration.Setting(configuration, "Hub:Events:KeepUnacknowledged") ?? keep + (settings.KeepUnacknowledged - settings.Keep);
        return unacknowledged >= keep
            ? new RetentionSettings { Keep = keep, KeepUnacknowledged = unacknowledged }
            : throw new SettingsException("Hub:Events:KeepUnacknowledged is shorter than Hub:Events:Keep.");
    }
}
