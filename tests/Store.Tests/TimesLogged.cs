using Microsoft.Extensions.Logging;

namespace Hub.Store.Tests;

/// <summary>Counts how often a store does what is logged under that id, such as committing a transaction.</summary>
internal sealed class TimesLogged : ILoggerProvider, ILogger
{
    private readonly EventId _what;
    private readonly string[] _without;
    private int _count;

    /// <param name="without">What tells of one of these is not counted.</param>
    public TimesLogged(EventId what, params string[] without) => (_what, _without, Logs) = (what, without, LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.Debug).AddProvider(this)));

    public ILoggerFactory Logs { get; }

    public int Count => _count;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId == _what && !_without.Any(w => formatter(state, exception).Contains(w, StringComparison.Ordinal))) Interlocked.Increment(ref _count);
    }

    public void Dispose()
    {
    }
}
