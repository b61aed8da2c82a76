using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Hub.EndToEnd.Costs;

/// <summary>Counts the statements that go to one database, whoever in this process sends them: by Npgsql's spans, and on SQLite by EF Core's events and the store's own metric.</summary>
internal sealed class StatementCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _listening = [];
    private readonly List<string> _texts = [];
    private readonly string _file = "";

    public StatementCount(string connectionString)
    {
        if (Store.HubStore.IsPostgres(connectionString))
        {
            var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
            var spans = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = span =>
                {
                    if (span.TagObjects.Any(tag => tag.Value as string == database)) Add(span.GetTagItem("db.query.text") as string ?? span.GetTagItem("db.statement") as string ?? span.DisplayName);
                },
            };
            ActivitySource.AddActivityListener(spans);
            _listening.Add(spans);
            return;
        }
        _file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        var past = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument is { Meter.Name: "Hub.Store", Name: "hub.statements" }) listener.EnableMeasurementEvents(instrument); } };
        past.SetMeasurementEventCallback<long>((_, count, _, _) => { for (var i = 0; i < count; i++) Add("past EF Core"); });
        past.Start();
        _listening.Add(past);
        _listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>What was sent while something was done.</summary>
    public async Task<IReadOnlyList<string>> WhileAsync(Func<Task> doing)
    {
        lock (_texts) _texts.Clear();
        await doing();
        lock (_texts) return [.. _texts];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command } && command.Connection?.DataSource == _file) Add(command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _listening.ForEach(one => one.Dispose());

    /// <summary>A node looks how far the log goes, several times a second, whoever asks it what, and tells others of its own events when it comes to it.</summary>
    private void Add(string text)
    {
        if (text.StartsWith("SELECT MAX(", StringComparison.OrdinalIgnoreCase) || text.StartsWith("SELECT pg_notify(", StringComparison.Ordinal)) return;
        lock (_texts) _texts.Add(text);
    }
}
