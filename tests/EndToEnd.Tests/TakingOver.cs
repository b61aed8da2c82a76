using Npgsql;

namespace Hub.EndToEnd;

/// <summary>When the node that does what is done once for all is killed, the other does it.</summary>
public sealed class TakingOver : IAsyncLifetime
{
    private string _connection = "";
    private Node _first = null!;
    private Node _second = null!;

    public async ValueTask InitializeAsync()
    {
        _connection = await Cluster.NewDatabaseAsync();
        (_first, _second) = (new Node(_connection, "first"), new Node(_connection, "second"));
        await _first.InitializeAsync();
        await _second.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    [Fact]
    public async Task The_calendar_and_the_signing_go_on_at_the_other_node_which_signs_for_the_dead_one()
    {
        await LoggedAsync(_first, "This node does the duty calendar");
        await LoggedAsync(_first, "This node does the duty audit");
        var token = await _first.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var person = People.Next("D330106");
        await People.SubmitAsync(_first, token, People.Registration(person, People.HangzhouHospital, "330106"));
        await _first.DataAsync(token, "query($c: PersonCode!) { practitioner(code: $c) { name } }", new { c = person.Code });
        Assert.DoesNotContain("the duty calendar", _second.Log, StringComparison.Ordinal);

        await _first.KillAsync();

        await LoggedAsync(_second, "This node does the duty calendar");
        await LoggedAsync(_second, "The day of the law is");
        await using var database = NpgsqlDataSource.Create(_connection);
        await using var unsigned = database.CreateCommand("SELECT count(*) FROM audit_chains c WHERE node = 'first' AND NOT EXISTS (SELECT FROM audit_heads h WHERE h.node = c.node AND h.sequence = c.sequence)");
        while ((long)(await unsigned.ExecuteScalarAsync(TestContext.Current.CancellationToken))! > 0) await Task.Delay(100, TestContext.Current.CancellationToken);
    }

    private static async Task LoggedAsync(Node node, string line)
    {
        while (!node.Log.Contains(line, StringComparison.Ordinal)) await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    private sealed class Node(string connection, string name) : StartedHub
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Hub__Node"] = name };

        protected override Task<string> ConnectionStringAsync() => Task.FromResult(connection);
    }
}
