using Microsoft.Extensions.Logging;

namespace Hub.Schema.Tests;

public sealed class RoundTripTests
{
    private const string Persons = """
        { practitioners(first: 500) { nodes {
          categories idNumber registrations { institution { name } department practitioner { name } inAgreement } registrationsWithheld
          standing { status underObjection sanctions { practitioner { name } institution { name } } } points { total entries { counted institution { name } } entriesWithheld byInstitution { institution { name } } }
          sanctions { nodes { entries { points } } } history { nodes { sanction { id } institutions { name } } } entries { kind institution { name } } entriesWithheld
          objections { entry { points institution { name } } practitioner { name } } objectionsWithheld repairs { practitioner { name } } repairsWithheld
          restorations { practitioner { name } institution { name } } restorationsWithheld duties { practitioner { name } institution { name } } dutiesWithheld
        } } }
        """;

    private const string Registrations = "{ registrations(first: 500) { nodes { practitioner { name points { total } } institution { name } inAgreement } } }";

    private const string Entries = "{ entries(first: 500) { nodes { practitioner { name } institution { name } points counted } } }";

    private const string Institutions = """
        { institutions { nodes { agreement agreements { state } entries { kind practitioner { name } institution { name } points } practitioners(first: 500) { nodes { name } } } } }
        """;

    [Theory]
    [InlineData(Persons)]
    [InlineData(Registrations)]
    [InlineData(Entries)]
    [InlineData(Institutions)]
    public async Task A_level_costs_the_same_number_of_queries_whatever_the_number_of_rows(string ask)
    {
        using var queries = new QueryCounter();
        await using var hub = await TestHub.StartAsync(Story.Of(1), TimeSpan.FromDays(1), queries);
        var one = await CountAsync(hub, queries, ask);
        await hub.SubmitAsync([.. Enumerable.Range(2, 30).SelectMany(Story.Of)]);
        var many = await CountAsync(hub, queries, ask);
        Assert.True(one > 0);
        Assert.Equal(one, many);
    }

    /// <summary>Guarded for an agency, which has registrations and entries of any region but their details of its own alone; whole for the institution.</summary>
    [Theory]
    [InlineData("{ registrations(first: 500) { nodes { category department title practiceType employedOn commitmentOn } } }")]
    [InlineData("{ entries(first: 500) { nodes { kind documentNumber circumstance responsibility adjustment actOn noticedOn } } }")]
    [InlineData("{ sanctions(first: 500) { nodes { status noticedOn deliveredOn documentNumber } } }")]
    public async Task A_guard_that_checks_every_record_costs_no_query(string ask)
    {
        using var queries = new QueryCounter();
        await using var hub = await TestHub.StartAsync([.. Enumerable.Range(1, 20).SelectMany(Story.Of)], TimeSpan.FromDays(1), queries);
        var whole = await CountAsync(hub, queries, ask, Callers.Hospital);
        Assert.True(whole > 0);
        Assert.Equal(whole, await CountAsync(hub, queries, ask));
    }

    [Fact]
    public async Task Public_statuses_cost_no_query_once_the_index_is_whole_and_are_what_they_were()
    {
        const string ask = """{ publicStatus(codes: ["D330106000001", "D330106000002", "D330106000099"]) { code known name institution category status from lastDay emergencyPayable asOf fresh } }""";
        using var queries = new QueryCounter();
        await using var hub = await TestHub.StartAsync([.. Enumerable.Range(1, 3).SelectMany(Story.Of)], TimeSpan.FromDays(1), queries);
        var before = (await hub.DataAsync(Callers.Platform, ask)).ToJsonString();
        hub.Store.Index.Start();
        while (await hub.Store.Index.AtAsync(default, TestContext.Current.CancellationToken) is null) await Task.Delay(10, TestContext.Current.CancellationToken);

        // The least of several: once a second the index looks whether a source was heard elsewhere.
        var least = int.MaxValue;
        for (var i = 0; i < 5; i++) least = Math.Min(least, await CountAsync(hub, queries, ask, Callers.Platform));

        Assert.Equal(0, least);
        Assert.Equal(before, (await hub.DataAsync(Callers.Platform, ask)).ToJsonString());
    }

    private static async Task<int> CountAsync(TestHub hub, QueryCounter queries, string ask, Domain.Caller? caller = null)
    {
        await hub.DataAsync(caller ?? Callers.Agency, ask);
        var before = queries.Count;
        await hub.DataAsync(caller ?? Callers.Agency, ask);
        return queries.Count - before;
    }

    /// <summary>Counts the commands that the database is sent, the event log's own look-outs left aside.</summary>
    private sealed class QueryCounter : ILoggerFactory, ILogger
    {
        private int _count;

        public int Count => _count;

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name?.EndsWith(".CommandExecuted", StringComparison.Ordinal) == true && !formatter(state, exception).Contains("MAX(", StringComparison.Ordinal)) Interlocked.Increment(ref _count);
        }

        public void Dispose()
        {
        }
    }
}
