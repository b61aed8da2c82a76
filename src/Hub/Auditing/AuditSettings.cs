using System.Text.RegularExpressions;
using Hub.Configuration;
using Hub.Store;
using Hub.Tokens;

namespace Hub.Auditing;

/// <summary>How the audit log is kept: Hub:Node and Hub:Audit:*, as docs/audit.md lists them.</summary>
public sealed partial record AuditSettings
{
    /// <summary>Whose chain this node writes.</summary>
    public string Node { get; init; } = Environment.MachineName;

    /// <summary>How long an answer waits for its record.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long records are kept: three years.</summary>
    public TimeSpan Keep { get; init; } = TimeSpan.FromDays(1096);

    /// <summary>The file outside the database that signed heads are added to.</summary>
    public required string Heads { get; init; }

    /// <exception cref="SettingsException">One of them makes no sense.</exception>
    public static AuditSettings Read(IConfiguration configuration)
    {
        var node = configuration["Hub:Node"] is { Length: > 0 } given ? given : Environment.MachineName;
        if (!NodeName().IsMatch(node)) throw new SettingsException($"Hub:Node is '{node}': a node is named by letters, digits, dots, hyphens and underscores, 64 at most.");
        return new AuditSettings
        {
            Node = node,
            Timeout = Duration.Setting(configuration, "Hub:Audit:Timeout") ?? TimeSpan.FromSeconds(5),
            Keep = Duration.Setting(configuration, "Hub:Audit:Keep") ?? TimeSpan.FromDays(1096),
            Heads = configuration["Hub:Audit:Heads"] is { Length: > 0 } file ? file : Path.Combine("data", "heads", $"{node}.jsonl"),
        };
    }

    public AuditOptions Options => new() { Node = Node, Timeout = Timeout };

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex NodeName();
}
