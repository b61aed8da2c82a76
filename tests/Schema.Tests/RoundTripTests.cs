using Hub.Domain;
using Microsoft.Extensions.Logging;

namespace Hub.Schema.Tests;

public sealed class RoundTripTests
{
    private const string Ask = """
        { practitioners(first: 500) { nodes {
          categories idNumber registrations { institution { name } department } registrationsWithheld
          standing { status sanctions { practitioner { name } institution { name } } } points { total entries { counted institution { name } } entriesWithheld byInstitution { institution { name } } }
          sanctions { nodes { entries { points } } } history { nodes { sanction { id } institutions { name } } } entries { kind } entriesWithheld
        } } }
        """;

    [Fact]
    public async Task A_level_costs_the_same_number_of_queries_whatever_the_number_of_persons()
    {
        using var queries = new QueryCounter();
        await using var hub = await TestHub.StartAsync([Given.Registration(1), Given.Points(1)], TimeSpan.FromDays(1), queries);
        var one = await CountAsync(hub, queries);
        await hub.SubmitAsync([.. Enumerable.Range(2, 30).SelectMany(n => (Entry[])[Given.Registration(n), Given.Points(n)])]);
        var many = await CountAsync(hub, queries);
        Assert.True(one > 0);
        Assert.Equal(one, many);
    }

    private static async Task<int> CountAsync(TestHub hub, QueryCounter queries)
    {
        await hub.DataAsync(Callers.Agency, Ask);
        var before = queries.Count;
        await hub.DataAsync(Callers.Agency, Ask);
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
