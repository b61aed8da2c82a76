using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Hub.Store.Tests;

/// <summary>Counts the transactions that a store commits.</summary>
internal sealed class CommittedTransactions : ILoggerProvider, ILogger
{
    private int _count;

    public CommittedTransactions() => Logs = LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.Debug).AddProvider(this));

    public ILoggerFactory Logs { get; }

    public int Count => _count;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId == RelationalEventId.TransactionCommitted) Interlocked.Increment(ref _count);
    }

    public void Dispose()
    {
    }
}
