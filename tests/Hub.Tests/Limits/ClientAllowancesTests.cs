using GraphQL.Execution;
using Hub.Domain;
using Hub.Limits;

namespace Hub.Tests.Limits;

public sealed class ClientAllowancesTests
{
    private static readonly ClientLimits Small = new() { Budget = 1000, BudgetPerSecond = 1, Requests = 2, RequestsPerSecond = 1, Sockets = 1, Subscriptions = 1 };

    [Fact]
    public void One_subject_is_one_client_whatever_else_its_tokens_say_and_another_is_another()
    {
        using var clients = new ClientAllowances(new HubLimits { Client = Small });
        Assert.Null(Of(clients, "a").Operation(900));
        var spent = clients.Of(Caller("a") with { Audience = Audience.Health, Region = RegionCode.Country })!.Operation(900);
        Assert.Equal(("BUDGET_SPENT", 900.0, 1000, 1), (spent!.Code, spent.Extensions!["cost"], spent.Extensions["limit"], spent.Extensions["perSecond"]));
        Assert.InRange((int)spent.Extensions["retryAfter"]!, 700, 800);
        Assert.Null(Of(clients, "b").Operation(900));
    }

    [Fact]
    public void Whoever_has_no_token_shares_what_all_have_who_have_none()
    {
        using var clients = new ClientAllowances(new HubLimits { Anonymous = Small });
        Assert.Null(clients.Of(null)!.Operation(600));
        Assert.Equal("BUDGET_SPENT", clients.Of(null)!.Operation(600)?.Code);
        Assert.Null(Of(clients, "a").Operation(600));
    }

    [Fact]
    public void What_costs_more_than_a_full_budget_is_told_so_and_not_to_wait()
    {
        using var clients = new ClientAllowances(new HubLimits { Client = Small });
        var refusal = Of(clients, "a").Operation(1000.5);
        Assert.Equal(("COST_TOO_HIGH", 1000, false), (refusal!.Code, refusal.Extensions!["limit"], refusal.Extensions.ContainsKey("retryAfter")));
        Assert.Equal(1000, Of(clients, "a").Left);
    }

    [Fact]
    public async Task A_budget_comes_back_with_time()
    {
        using var clients = new ClientAllowances(new HubLimits { Client = Small with { BudgetPerSecond = 500 } });
        Assert.Null(Of(clients, "a").Operation(1000));
        Assert.NotNull(Of(clients, "a").Operation(400));
        for (var i = 0; i < 600 && Of(clients, "a").Left < 400; i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Null(Of(clients, "a").Operation(400));
    }

    [Fact]
    public void Requests_come_so_many_at_once_and_no_more()
    {
        using var clients = new ClientAllowances(new HubLimits { Client = Small });
        Assert.Null(Of(clients, "a").Request());
        Assert.Null(Of(clients, "a").Request());
        var refusal = Of(clients, "a").Request();
        Assert.Equal(("RATE_LIMITED", 2, 1), (refusal!.Code, refusal.Extensions!["limit"], refusal.Extensions["retryAfter"]));
    }

    [Fact]
    public void A_subscription_that_ends_makes_room_for_another()
    {
        using var clients = new ClientAllowances(new HubLimits { Client = Small });
        Assert.Null(Of(clients, "a").Subscription(out var held));
        var refusal = Of(clients, "a").Subscription(out _);
        Assert.Equal(("TOO_MANY_SUBSCRIPTIONS", 1), (refusal!.Code, refusal.Extensions!["limit"]));
        held!.Dispose();
        Assert.Null(Of(clients, "a").Subscription(out _));
    }

    [Fact]
    public void A_socket_that_closes_makes_room_for_another_and_for_no_subscription()
    {
        using var clients = new ClientAllowances(new HubLimits { Client = Small });
        Assert.Null(Of(clients, "a").Socket(out var held));
        Assert.Equal("TOO_MANY_SOCKETS", Of(clients, "a").Socket(out _)?.Code);
        Assert.Null(Of(clients, "a").Subscription(out _));
        held!.Dispose();
        Assert.Null(Of(clients, "a").Socket(out _));
    }

    [Fact]
    public void Without_bounds_there_is_nothing_to_ask()
    {
        using var clients = new ClientAllowances(new HubLimits { Client = ClientLimits.None with { Subscriptions = 1 }, Anonymous = ClientLimits.None });
        Assert.Null(clients.Of(null));
        var client = Of(clients, "a");
        Assert.Null(client.Left);
        Assert.Null(client.Operation(1e9));
        Assert.Null(client.Request());
    }

    private static IAllowance Of(ClientAllowances clients, string subject) => clients.Of(Caller(subject))!;

    private static Caller Caller(string subject) => new()
    {
        Audience = Audience.Insurance, Region = RegionCode.Country, Purpose = Purpose.FundSupervision, Subject = subject, ExpiresAt = DateTimeOffset.MaxValue,
    };
}
