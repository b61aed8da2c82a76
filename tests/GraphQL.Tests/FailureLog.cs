using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GraphQL.Tests;

/// <summary>What an engine hides from its callers, and logs.</summary>
internal sealed class FailureLog : ILogger
{
    private readonly ConcurrentQueue<Exception?> failures = new();

    public IReadOnlyCollection<Exception?> Failures => failures;

    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format) =>
        failures.Enqueue(exception);

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
}
