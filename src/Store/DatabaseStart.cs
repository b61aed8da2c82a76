using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hub.Store;

/// <summary>The first work on the database: waits a while for one that is still starting, and says clearly why nothing can be done with another.</summary>
/// <param name="patience">Zero: does not wait.</param>
internal sealed partial class DatabaseStart(Database database, TimeSpan patience, ILogger log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Brings the tables up to date.</summary>
    /// <exception cref="DatabaseOutageException"/>
    /// <exception cref="DatabaseShapeException"/>
    public async Task ShapeAsync(CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await database.MigrateAsync(cancellation);
                return;
            }
            catch (Exception failure) when (Outage.Of(failure) is { MayPass: true } outage && Stopwatch.GetElapsedTime(began) < patience)
            {
                Waiting(log, database.Name, outage.Reason, (int)patience.TotalSeconds);
                await Task.Delay(Pause, cancellation);
            }
            catch (Exception failure) when (Outage.Of(failure) is { } outage)
            {
                throw new DatabaseOutageException(database.Name, outage, failure);
            }
            catch (Exception failure) when (failure is DbException or DbUpdateException)
            {
                throw new DatabaseOutageException(database.Name, new Outage(
                    $"could not be brought up to date: {failure.Message.TrimEnd('.')}. What failed was taken back as a whole, and no data is lost; docs/operations.md tells how to go on.", false), failure);
            }
        }
    }

    /// <summary>Whatever else must be done before the hub serves.</summary>
    /// <exception cref="DatabaseOutageException"/>
    public async Task DoAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (Outage.Of(failure) is { } outage)
        {
            throw new DatabaseOutageException(database.Name, outage, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Database} {Reason}. Trying again for {Seconds} seconds at most.")]
    private static partial void Waiting(ILogger log, string database, string reason, int seconds);
}
