using Hub.Configuration;
using Hub.Tokens;

namespace Hub.Health;

/// <summary>When a node is not to be asked, and when its operator should look: Hub:Health:*.</summary>
/// <param name="MaxLogLag">A node that has not heard of more places of the log than this is not ready.</param>
/// <param name="MaxUnsigned">Records of the audit log that are older than this should have been signed.</param>
public sealed record ReadinessSettings(long MaxLogLag, TimeSpan MaxUnsigned)
{
    /// <exception cref="SettingsException">One of them makes no sense.</exception>
    public static ReadinessSettings Read(IConfiguration configuration)
    {
        var lag = configuration["Hub:Health:MaxLogLag"] is { Length: > 0 } places ? long.TryParse(places, out var most) && most >= 0 ? most
            : throw new SettingsException($"Hub:Health:MaxLogLag is a number of events, not '{places}'.") : 10_000;
        var unsigned = configuration["Hub:Health:MaxUnsigned"] is { Length: > 0 } time ? Duration.TryParse(time, out var length) ? length
            : throw new SettingsException($"Hub:Health:MaxUnsigned is a length of time such as 5m, not '{time}'.") : TimeSpan.FromMinutes(5);
        return new ReadinessSettings(lag, unsigned);
    }
}
