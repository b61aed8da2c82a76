using Hub.Configuration;
using Hub.Tokens;

namespace Hub.Webhooks;

/// <summary>How webhooks are delivered: Hub:Webhooks:*, as docs/operations.md lists them.</summary>
public sealed record WebhookSettings
{
    private const double Jitter = 0.1;

    /// <summary>How long before each further attempt; after the last of them an event is given up.</summary>
    public IReadOnlyList<TimeSpan> Retries { get; init; } =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>How long a receiver has to answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether http and addresses that are not public are allowed.</summary>
    public bool PrivateNetworks { get; init; }

    /// <exception cref="SettingsException">One of them makes no sense.</exception>
    public static WebhookSettings Read(IConfiguration configuration)
    {
        var settings = new WebhookSettings();
        if (configuration["Hub:Webhooks:Retries"] is { Length: > 0 } retries) settings = settings with { Retries = [.. retries.Split(',', StringSplitOptions.TrimEntries).Select(r => Length("Retries", r))] };
        if (configuration["Hub:Webhooks:Timeout"] is { Length: > 0 } timeout) settings = settings with { Timeout = Length("Timeout", timeout) };
        if (configuration["Hub:Webhooks:PrivateNetworks"] is { Length: > 0 } text)
            settings = settings with { PrivateNetworks = bool.TryParse(text, out var allowed) ? allowed : throw new SettingsException($"Hub:Webhooks:PrivateNetworks is true or false, not {text}.") };
        return settings;
    }

    /// <summary>How long to wait after so many attempts have failed; null: that was the last.</summary>
    /// <param name="asked">How long the receiver wants to be left alone: no sooner than that, within a day.</param>
    public TimeSpan? PauseAfter(int attempts, TimeSpan? asked)
    {
        if (attempts > Retries.Count) return null;
        // So that receivers who failed together are not all tried again together.
        var pause = Retries[attempts - 1] * (1 + (Jitter * ((2 * Random.Shared.NextDouble()) - 1)));
        return asked > pause ? TimeSpan.FromTicks(Math.Min(asked.Value.Ticks, TimeSpan.TicksPerDay)) : pause;
    }

    private static TimeSpan Length(string name, string text) =>
        Duration.TryParse(text, out var length) ? length : throw new SettingsException($"Hub:Webhooks:{name} has '{text}', which is not a length of time such as 5s, 30m, 8h or 1d.");
}
