using Hub.Configuration;
using Hub.Tokens;

namespace Hub.Retention;

/// <summary>How long the event log is kept: Hub:Events:*, as docs/streams.md lists them.</summary>
/// <param name="Keep">Every event.</param>
/// <param name="KeepUnacknowledged">One that a durable consumer is due and has not acknowledged.</param>
public sealed record RetentionSettings(TimeSpan Keep, TimeSpan KeepUnacknowledged)
{
    private static readonly TimeSpan Longer = TimeSpan.FromDays(365);

    /// <returns>Null: for ever.</returns>
    /// <exception cref="SettingsException">One of them makes no sense.</exception>
    public static RetentionSettings? Read(IConfiguration configuration)
    {
        var unacknowledged = Duration.Setting(configuration, "Hub:Events:KeepUnacknowledged");
        if (Duration.Setting(configuration, "Hub:Events:Keep") is not { } keep)
        {
            return unacknowledged is null ? null : throw new SettingsException("Hub:Events:KeepUnacknowledged is set, and Hub:Events:Keep is not.");
        }

        return unacknowledged is null || unacknowledged >= keep
            ? new RetentionSettings(keep, unacknowledged ?? keep + Longer)
            : throw new SettingsException("Hub:Events:KeepUnacknowledged is shorter than Hub:Events:Keep.");
    }
}
