using Hub.Store;

namespace Hub.Serving;

/// <summary>Work in the background that one of all nodes does; when that node dies, another takes it over.</summary>
/// <param name="duty">The same name on every node.</param>
public abstract class LeaderService(Leading leading, string duty) : BackgroundService
{
    protected sealed override Task ExecuteAsync(CancellationToken stoppingToken) => leading.RunAsync(duty, LeadAsync, stoppingToken);

    /// <summary>What is to be done for as long as this node has the duty; begun afresh each time that it gets it.</summary>
    /// <param name="leading">Cancelled when the duty is lost or the hub stops.</param>
    protected abstract Task LeadAsync(CancellationToken leading);
}
