using Microsoft.Extensions.Logging;

namespace Hub.Store.Tests;

/// <summary>Counts how often a store does what is logged under that id, such as committing a transaction.</summary>
internal sealed class TimesLogged : ILoggerProvider, ILogger
{
    private readonly EventId _what;
    private int _count;

    public TimesLogged(EventId what) => (_what, Logs) = (what, LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.Debug).AddProvider(this)));

    public ILoggerFactory Logs { get; }

    public int Count => _count;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId == _what) Interlocked.Increment(ref _count);
    }

    public void Dispose()
    {
    }
}
