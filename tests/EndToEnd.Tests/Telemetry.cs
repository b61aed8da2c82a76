namespace Hub.EndToEnd;

/// <summary>A hub that is told where to tells what it does by traces and metrics, and of whom it was asked it tells nothing.</summary>
public sealed class Telemetry(ToldHub hub) : IClassFixture<ToldHub>
{
    [Fact]
    public async Task Spans_and_metrics_arrive_and_name_nobody()
    {
        var token = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION");
        var person = People.Next("D330106");
        await People.SubmitAsync(hub, token,
            People.Registration(person, People.HangzhouHospital, "330106"),
            People.Points($"tl-{person.Code}", person.Code, People.HangzhouHospital, "330106", "FRONTING", "PRINCIPAL", "2025-11-18", "2025-11-20"));
        await using (var stream = await EventSource.OpenAsync(hub, token, "subscription { statusChanged(after: \"BEGIN\", consumer: \"registry\") { id } }")) await stream.NextAsync();
        await hub.DataAsync(token, "query ReadingNumbers($c: PersonCode!) { practitioner(code: $c) { idNumber } }", new { c = person.Code });
        await hub.DataAsync(token, $"query Of{person.IdNumber} {{ practitioner(code: \"{person.Code}\") {{ idNumber }} }}");
        using (await hub.Http.GetAsync(new Uri(hub.Address, $"/graphql?query={Uri.EscapeDataString($"{{ practitioner(code: \"{person.Code}\") {{ name }} }} # {person.IdNumber}")}"))) { }
        using (await hub.Http.GetAsync(new Uri(hub.Address, $"/people/{person.IdNumber}"))) { }

        await hub.Collector.HasAsync("traces", "POST /graphql", "ReadingNumbers", "graphql.operation.hash", "graphql.operation.cost", "hub.audience", "INSURANCE", "hub.purpose", "FROM persons", "INSERT INTO entries");
        await hub.Collector.HasAsync("metrics", "graphql.operation.duration", "hub.entries", "ACCEPTED", "hub.submit.merged", "hub.audit.write.duration", "hub.log.head", "hub.log.lag",
            "hub.duties", "calendar", "hub.consumer.delivery.duration", "registry", "http.server.request.duration", "db.client");

        foreach (var sent in new[] { hub.Collector.Text("traces"), hub.Collector.Text("metrics") })
        {
            Assert.DoesNotContain(person.IdNumber, sent, StringComparison.Ordinal);
            Assert.DoesNotContain(person.Code, sent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("0d5f3c1e-58b1-4a3f-9d42-5f1c3a7b9e10", true)]
    [InlineData("330106198001010011", false)]
    public async Task An_answer_bears_the_id_of_its_request_and_so_does_the_log(string given, bool isTaken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(hub.Address, "/health/live"));
        request.Headers.Add("X-Request-Id", given);
        using var response = await hub.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var id = response.Headers.GetValues("X-Request-Id").Single();

        Assert.True(Guid.TryParse(id, out _));
        Assert.Equal(isTaken, id == given);
    }
}

/// <summary>A hub on PostgreSQL with somewhere to send to.</summary>
public sealed class ToldHub : StartedHub
{
    private string? _connection;

    public Collector Collector { get; private set; } = null!;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Hub__Telemetry__Endpoint"] = Collector.Address,
        ["Hub__Telemetry__Protocol"] = "http/protobuf",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
    };

    protected override async Task<string> ConnectionStringAsync()
    {
        Collector ??= await Collector.StartAsync();
        return _connection ??= await Cluster.NewDatabaseAsync();
    }
}
