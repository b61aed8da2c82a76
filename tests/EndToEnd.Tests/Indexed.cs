namespace Hub.EndToEnd;

/// <summary>What is public of a person is answered from each node's memory, which follows the log of all nodes.</summary>
public sealed class Indexed : IAsyncLifetime
{
    private const string Ask = "query($c: PersonCode!) { publicStatus(codes: [$c]) { known name status asOf fresh } }";

    private sealed class Node(string connection) : StartedHub
    {
        protected override Task<string> ConnectionStringAsync() => Task.FromResult(connection);
    }

    private string _connection = "";
    private Node? _first;
    private Node? _second;

    public async ValueTask InitializeAsync()
    {
        _connection = await Cluster.NewDatabaseAsync();
        (_first, _second) = (new Node(_connection), new Node(_connection));
        await _first.InitializeAsync();
        await _second.InitializeAsync();
    }

    [Fact]
    public async Task What_one_node_takes_in_another_answers_without_a_look_at_any_persons_rows()
    {
        var agency = await _first!.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var platform = await _second!.TokenAsync("PLATFORM", "330000", "PATIENT_NOTICE");
        var person = People.Next("D330106");
        await People.SubmitAsync(_first, agency, People.Registration(person, People.HangzhouHospital, "330106"));
        await StatusAsync(platform, person.Code, status => status.GetProperty("known").GetBoolean());
        while (!(await _second.Http.GetStringAsync(new Uri(_second.Address, "/health/ready"))).Contains("\"name\":\"index\",\"ok\":true", StringComparison.Ordinal)) await Task.Delay(20);

        await using (await HeldTable.HideAsync(_connection, "persons, person_codes, registrations, sanctions, entries, sources"))
        {
            var status = await StatusAsync(platform, person.Code, _ => true);
            Assert.Equal(("陈晓明", true), (status.GetProperty("name").GetString(), status.GetProperty("fresh").GetBoolean()));
        }

        await People.SubmitAsync(_first, agency, People.Points($"ix-{person.Code}", person.Code, People.HangzhouHospital, "330106", "FRONTING", "PRINCIPAL", "2025-11-18", "2025-11-20"));
        await StatusAsync(platform, person.Code, status => status.GetProperty("status").ValueKind == JsonValueKind.String);
    }

    public async ValueTask DisposeAsync()
    {
        if (_first is not null) await _first.DisposeAsync();
        if (_second is not null) await _second.DisposeAsync();
    }

    /// <summary>As soon as the second node says what is waited for.</summary>
    private async Task<JsonElement> StatusAsync(string token, string code, Func<JsonElement, bool> until)
    {
        while (true)
        {
            var status = (await _second!.DataAsync(token, Ask, new { c = code })).GetProperty("publicStatus")[0];
            if (until(status)) return status;
            await Task.Delay(20);
        }
    }
}
