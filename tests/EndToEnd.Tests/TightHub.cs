namespace Hub.EndToEnd;

/// <summary>A hub that gives little to each, and whose platforms run trusted documents only.</summary>
public sealed class TightHub : HubInside
{
    public const int Cost = 4000;
    public const int Budget = 6000;
    public const int BudgetPerSecond = 10;
    public const int Requests = 12;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Hub__Limits__Cost"] = $"{Cost}",
        ["Hub__Limits__Client__Budget"] = $"{Budget}",
        ["Hub__Limits__Client__BudgetPerSecond"] = $"{BudgetPerSecond}",
        ["Hub__Limits__Client__Requests"] = $"{Requests}",
        ["Hub__Limits__Client__RequestsPerSecond"] = "1",
        ["Hub__Limits__Client__Subscriptions"] = "2",
        ["Hub__Limits__Client__Sockets"] = "3",
        ["Hub__Limits__Anonymous__Budget"] = "500",
        ["Hub__Limits__Anonymous__BudgetPerSecond"] = "1",
        ["Hub__Documents__TrustedOnly"] = "PLATFORM",
    };

    protected override Task<string> ConnectionStringAsync() => Task.FromResult("");

    /// <summary>A token of a client that no other test is.</summary>
    public Task<string> InsurerAsync(string subject, string region = "330000") => TokenAsync("INSURANCE", region, "FUND_SUPERVISION", "--subject", subject);
}
