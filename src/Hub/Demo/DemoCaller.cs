using Hub.Domain;
using Hub.Tokens;

namespace Hub.Demo;

/// <summary>One caller of the demo.</summary>
public sealed class DemoCaller
{
    /// <summary>The name of the shell variable that holds the token.</summary>
    public string Name { get; set; } = "";
    /// <summary>Who that is.</summary>
    public DemoNote Note { get; set; } = new();
    public Dictionary<string, string> Claims { get; set; } = [];
    public List<DemoQuestion> Asks { get; set; } = [];

    /// <summary>The caller of a token that holds until then.</summary>
    /// <exception cref="InvalidOperationException">The claims make no caller.</exception>
    public Caller Until(DateTimeOffset expires)
    {
        var reading = CallerClaims.Read(Claims.GetValueOrDefault, expires);
        return reading.Caller ?? throw new InvalidOperationException($"The demo's caller {Name}: {reading.Problem!.Message}");
    }
}
