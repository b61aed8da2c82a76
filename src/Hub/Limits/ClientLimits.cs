using Hub.Configuration;

namespace Hub.Limits;

/// <summary>How much one client may ask for, over all its requests and connections to this node; 0 is no bound.</summary>
public sealed record ClientLimits
{
    /// <summary>No bounds at all.</summary>
    public static ClientLimits None => new() { Budget = 0, BudgetPerSecond = 0, Requests = 0, RequestsPerSecond = 0, Sockets = 0, Subscriptions = 0, Consumers = 0 };

    /// <summary>What it may spend at once on the cost of operations.</summary>
    public int Budget { get; init; } = 5_000_000;

    /// <summary>How much of the budget comes back each second.</summary>
    public int BudgetPerSecond { get; init; } = 100_000;

    /// <summary>How many requests it may send at once.</summary>
    public int Requests { get; init; } = 5_000;

    /// <summary>How many more it may send each second.</summary>
    public int RequestsPerSecond { get; init; } = 500;

    /// <summary>How many WebSockets it may have open.</summary>
    public int Sockets { get; init; } = 1_000;

    /// <summary>How many subscriptions it may have open.</summary>
    public int Subscriptions { get; init; } = 1_000;

    /// <summary>How many durable consumers it may have registered, over all nodes.</summary>
    public int Consumers { get; init; } = 100;

    /// <exception cref="SettingsException">Something is negative, or a budget never comes back.</exception>
    internal void Check(string name)
    {
        if (Budget < 0 || BudgetPerSecond < 0 || Requests < 0 || RequestsPerSecond < 0 || Sockets < 0 || Subscriptions < 0 || Consumers < 0)
            throw new SettingsException($"Hub:Limits:{name}: nothing there can be negative; 0 is no bound.");
        if ((Budget > 0) != (BudgetPerSecond > 0) || (Requests > 0) != (RequestsPerSecond > 0))
            throw new SettingsException($"Hub:Limits:{name}: Budget goes with BudgetPerSecond, and Requests with RequestsPerSecond; either both are 0 (no bound) or neither.");
    }
}
