using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Transport;
using GraphQL.Validation;
using Hub.Configuration;
using Hub.Store;

namespace Hub.Limits;

/// <summary>How much one request, one client and all of them may ask for: the settings Hub:Limits:*, as docs/limits.md lists them.</summary>
public sealed record HubLimits
{
    /// <summary>Arguments that tell how long a list of the contract is.</summary>
    private static readonly string[] SlicingArguments = ["first"];

    /// <summary>Eight scalars count as one object; a fraction without rounding.</summary>
    private const double LeafWeight = 0.125;

    private static readonly TransportOptions Transport = new();

    public int RequestBytes { get; init; } = Transport.MaxRequestBytes;
    public int Batch { get; init; } = Transport.MaxBatch;
    public int Tokens { get; init; } = ParserLimits.Default.MaxTokens;
    public int Depth { get; init; } = ValidationOptions.Default.MaxDepth;
    public int Fields { get; init; } = ValidationOptions.Default.MaxFields;
    public int Aliases { get; init; } = ValidationOptions.Default.MaxAliases;
    public int IntrospectionLists { get; init; } = ValidationOptions.Default.MaxIntrospectionLists;

    /// <summary>The most that one operation may cost.</summary>
    public int Cost { get; init; } = 1_000_000;

    /// <summary>How long a list is taken to be where no argument tells it.</summary>
    public int AssumedListSize { get; init; } = 10;

    public int Objects { get; init; } = 1_000_000;
    public int OperationsPerSocket { get; init; } = Transport.MaxOperationsPerSocket;

    /// <summary>WebSockets open at once, all clients together; fewer where the process may not open as many files.</summary>
    public int Sockets { get; init; } = Transport.MaxSockets;

    /// <summary>How many of the newest events a node keeps in memory for its streams.</summary>
    public int Window { get; init; } = new EventLogOptions().Window;

    /// <summary>How many seconds what was begun has to be finished, and sent, when the node is told to end.</summary>
    public int DrainSeconds { get; init; } = (int)Transport.DrainTimeout.TotalSeconds;

    /// <summary>Each client that comes with a token.</summary>
    public ClientLimits Client { get; init; } = new();

    /// <summary>All who come without a token, together.</summary>
    public ClientLimits Anonymous { get; init; } = new() { Budget = 100_000, BudgetPerSecond = 5_000, Requests = 1_000, RequestsPerSecond = 100, Sockets = 200, Subscriptions = 10 };

    /// <summary>Those of the settings over the defaults; in Development a client has no bounds until they are set.</summary>
    /// <exception cref="SettingsException">A setting is unknown, no number, or makes no sense.</exception>
    public static HubLimits Read(IConfiguration settings, bool development)
    {
        var limits = development ? new HubLimits { Client = ClientLimits.None, Anonymous = ClientLimits.None } : new HubLimits();
        var section = settings.GetSection("Hub:Limits");
        RequireKnown(section, typeof(HubLimits));
        try
        {
            section.Bind(limits);
        }
        catch (InvalidOperationException wrong)
        {
            throw new SettingsException(wrong.Message);
        }
        limits.Check();
        return limits;
    }

    /// <summary>The engine's part of them.</summary>
    public ExecutorOptions Executor => new()
    {
        Limits = ParserLimits.Default with { MaxTokens = Tokens },
        Validation = ValidationOptions.Default with { MaxDepth = Depth, MaxFields = Fields, MaxAliases = Aliases, MaxIntrospectionLists = IntrospectionLists },
        MaxObjects = Objects,
        MaxCost = Cost,
        AssumedListSize = AssumedListSize,
        SlicingArguments = SlicingArguments,
        LeafWeight = LeafWeight,
        GivenItemWeight = 1,
    };

    internal ClientLimits Of(ClientKey client) => client.Subject is null ? Anonymous : Client;

    /// <summary>A limit under a wrong name would bound nothing, and nobody would notice.</summary>
    private static void RequireKnown(IConfigurationSection section, Type type)
    {
        var known = type.GetProperties().Where(property => property.CanWrite).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var setting in section.GetChildren())
        {
            if (!known.TryGetValue(setting.Key, out var property)) throw new SettingsException($"{setting.Path} is no setting; there are {string.Join(", ", known.Keys)}.");
            if (property.PropertyType == typeof(ClientLimits)) RequireKnown(setting, typeof(ClientLimits));
        }
    }

    private void Check()
    {
        foreach (var property in GetType().GetProperties().Where(property => property.PropertyType == typeof(int)))
        {
            if ((int)property.GetValue(this)! < (property.Name == nameof(Batch) ? 0 : 1)) throw new SettingsException($"Hub:Limits:{property.Name} must be more than 0.");
        }
        Client.Check(nameof(Client));
        Anonymous.Check(nameof(Anonymous));
    }
}
