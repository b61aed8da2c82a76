using Hub.Auditing;
using Hub.Domain;
using Hub.Health;
using Hub.Limits;
using Hub.Retention;
using Hub.Store;
using Hub.Telemetry;
using Hub.Tokens;
using Hub.WebConsole;
using Hub.Webhooks;

namespace Hub.Configuration;

/// <summary>What the hub is told: Hub:* and ConnectionStrings:Hub, and in which environment it runs.</summary>
public sealed class HubSettings(IConfiguration configuration, string environment)
{
    /// <summary>Built-in keys and a day of the law by hand are for Development and the demo only.</summary>
    public bool IsDevelopment => environment == Environments.Development;

    /// <summary>Empty: SQLite at data/hub.db.</summary>
    public string? ConnectionString => configuration.GetConnectionString("Hub");

    /// <summary>The replica that queries are answered from; null where there is none.</summary>
    /// <exception cref="SettingsException">It is no PostgreSQL, or its database is none, or the lag makes no sense.</exception>
    public ReplicaOptions? Replica
    {
        get
        {
            if (configuration.GetConnectionString("HubReadOnly") is not { Length: > 0 } replica) return null;
            if (!HubStore.IsPostgres(replica) || !HubStore.IsPostgres(ConnectionString)) throw new SettingsException("ConnectionStrings:HubReadOnly is for a replica of PostgreSQL: both it and ConnectionStrings:Hub begin with Host=.");
            return new ReplicaOptions(replica, Length("Hub:Replica:MaxLag") ?? TimeSpan.FromSeconds(10));
        }
    }

    /// <summary>When this node says that it is not ready.</summary>
    /// <exception cref="SettingsException">One of its settings makes no sense.</exception>
    public ReadinessSettings Readiness => ReadinessSettings.Read(configuration);

    /// <summary>Where and how the hub tells of itself; null: nowhere.</summary>
    /// <exception cref="SettingsException">One of its settings makes no sense.</exception>
    public TelemetrySettings? Telemetry => TelemetrySettings.Read(configuration, Audit.Node);

    /// <summary>Null: rulebooks/ beside the program.</summary>
    public string? Rulebooks => Text("Hub:Rulebooks");

    /// <summary>The OpenID Connect issuer whose tokens are trusted.</summary>
    public string? Authority => Text("Hub:Tokens:Authority");

    /// <summary>Who must have issued a token that is signed with the hub's own key.</summary>
    public string Issuer => Text("Hub:Tokens:Issuer") ?? "hub";

    /// <summary>Whom a token must be meant for.</summary>
    public string Audience => Text("Hub:Tokens:Audience") ?? "hub";

    /// <summary>How much requests and clients may ask for.</summary>
    /// <exception cref="SettingsException">One of them makes no sense.</exception>
    public HubLimits Limits => HubLimits.Read(configuration, IsDevelopment);

    /// <summary>Where trusted documents are kept.</summary>
    public string DocumentsFolder => Text("Hub:Documents:Folder") ?? Path.Combine("data", "documents");

    /// <summary>The audiences that run trusted documents only; PUBLIC is whoever comes without a token.</summary>
    /// <exception cref="SettingsException">There is no such audience.</exception>
    public IReadOnlySet<Audience> TrustedDocumentsOnly => Texts("Hub:Documents:TrustedOnly").Select(name => EnumName.TryParse<Audience>(name, out var audience) ? audience
        : throw new SettingsException($"Hub:Documents:TrustedOnly names {name}, which is none of {string.Join(", ", EnumName.All<Audience>())}.")).ToHashSet();

    /// <summary>Whether a client needs a grant of the registry; else one that never had any passes by what its token claims.</summary>
    /// <exception cref="SettingsException">It is neither true nor false.</exception>
    public bool RegisteredClientsOnly => Text("Hub:Clients:Registered") is { } text && (bool.TryParse(text, out var only) ? only : throw new SettingsException($"Hub:Clients:Registered is true or false, not {text}."));

    /// <summary>Whether this node keeps in memory what is public of every person.</summary>
    /// <exception cref="SettingsException">It is neither true nor false.</exception>
    public bool KeepsIndex => Text("Hub:Index:Enabled") is not { } text || (bool.TryParse(text, out var keeps) ? keeps : throw new SettingsException($"Hub:Index:Enabled is true or false, not {text}."));

    /// <summary>The web sites whose pages may ask from a browser; none by default.</summary>
    /// <exception cref="SettingsException">One of them is no origin.</exception>
    public IReadOnlyList<string> CorsOrigins => [.. Texts("Hub:Cors:Origins").Select(origin => Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.GetLeftPart(UriPartial.Authority) == origin && site.Scheme is "https" or "http" ? origin
        : throw new SettingsException($"Hub:Cors:Origins names {origin}, which is no origin such as https://booking.example (no path, no star)."))];

    /// <summary>How users of the console sign in.</summary>
    /// <exception cref="SettingsException">One of its settings makes no sense.</exception>
    public ConsoleSettings Console => ConsoleSettings.Read(configuration, Authority, IsDevelopment);

    /// <summary>An own signing key, at least 32 bytes.</summary>
    public byte[]? SigningKey => Bytes("Hub:Tokens:SigningKey");

    /// <summary>The id of the encryption key that seals from now on.</summary>
    public string? CurrentEncryptionKey => Text("Hub:Encryption:Current");

    /// <summary>The key that ID numbers are found by; it can never change.</summary>
    public byte[]? HashKey => Bytes("Hub:Encryption:HashKey");

    /// <summary>AES-256 keys by id.</summary>
    public IReadOnlyDictionary<string, byte[]> EncryptionKeys =>
        configuration.GetSection("Hub:Encryption:Keys").GetChildren().ToDictionary(k => k.Key, k => Bytes(k.Path)!);

    /// <summary>How the audit log is kept.</summary>
    /// <exception cref="SettingsException">One of its settings makes no sense.</exception>
    public AuditSettings Audit => AuditSettings.Read(configuration);

    /// <summary>How long the event log is kept; null: for ever.</summary>
    /// <exception cref="SettingsException">One of its settings makes no sense.</exception>
    public RetentionSettings? Retention => RetentionSettings.Read(configuration);

    /// <summary>How webhooks are delivered.</summary>
    /// <exception cref="SettingsException">One of its settings makes no sense.</exception>
    public WebhookSettings Webhooks => WebhookSettings.Read(configuration);

    /// <summary>An own key to sign the audit log with, as PKCS#8.</summary>
    public byte[]? AuditSigningKey => Bytes("Hub:Audit:SigningKey");

    /// <summary>Null: the beginning of the public key's hash.</summary>
    public string? AuditKeyId => Text("Hub:Audit:KeyId");

    /// <summary>Public keys that signed the audit log before.</summary>
    public IReadOnlyList<byte[]> AuditPublicKeys => [.. configuration.GetSection("Hub:Audit:PublicKeys").GetChildren().Select(k => Bytes(k.Path)!)];

    /// <exception cref="SettingsException">The text is no length of time.</exception>
    private TimeSpan? Length(string name) => Text(name) is not { } text ? null
        : Duration.TryParse(text, out var length) ? length
        : throw new SettingsException($"{name} is '{text}', which is not a length of time such as 5s, 30m, 8h or 1096d.");

    private string? Text(string name) => configuration[name] is { Length: > 0 } text ? text : null;

    /// <summary>A list, as JSON has one or divided by commas.</summary>
    private IEnumerable<string> Texts(string name) =>
        Text(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        ?? configuration.GetSection(name).GetChildren().Select(one => one.Value ?? "");

    /// <exception cref="SettingsException">The text is not base64; the message does not repeat it.</exception>
    private byte[]? Bytes(string name)
    {
        if (Text(name) is not { } text) return null;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? bytes[..count] : throw new SettingsException($"{name} is not base64.{(name.StartsWith("Hub:Audit", StringComparison.Ordinal) ? "" : " Make one with: openssl rand -base64 32")}");
    }
}
