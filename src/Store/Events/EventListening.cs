using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Hub.Store;

/// <summary>Hears on a connection of its own, on PostgreSQL, that other nodes have added to the log. Only a wake-up: what gets lost is found by looking.</summary>
internal sealed partial class EventListening(Database database, EventLog log, EventSignal signal, ILogger logger) : IAsyncDisposable
{
    public const string Channel = "hub_events";

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stopping = new();
    private Task _listening = Task.CompletedTask;
    private volatile bool _hears;

    /// <summary>Whether the connection stands.</summary>
    public bool Hears => _hears;

    public void Start() => _listening = database.IsSqlite ? Task.CompletedTask : Task.Run(ListenAsync);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _listening;
        _stopping.Dispose();
    }

    private async Task ListenAsync()
    {
        for (var pause = FirstPause; !_stopping.IsCancellationRequested; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await HearAsync(() => pause = FirstPause);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogBroken(failure.GetType().Name);
            }
            finally
            {
                _hears = false;
            }
            await Task.Delay(pause, _stopping.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    private async Task HearAsync(Action began)
    {
        await using var connection = await database.ConnectAsync("hub events", _stopping.Token);
        var told = 0L;
        connection.Notification += (_, notification) =>
        {
            if (long.TryParse(notification.Payload, CultureInfo.InvariantCulture, out var place)) told = place;
        };
        await using (var listen = connection.CreateCommand())
        {
            listen.CommandText = $"LISTEN {Channel}";
            await listen.ExecuteNonQueryAsync(_stopping.Token);
        }
        _hears = true;
        began();
        while (true)
        {
            // At first for what came while nobody listened; then because anyone can notify, and only the log itself says what is in it.
            signal.Advance(await log.LastPlaceAsync(_stopping.Token));
            do await connection.WaitAsync(_stopping.Token);
            while (told <= signal.Latest);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection that hears of new events broke: {Failure}. Until it stands again this node looks for them.")]
    private partial void LogBroken(string failure);
}
