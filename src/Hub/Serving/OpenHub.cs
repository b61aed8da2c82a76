using GraphQL.Execution;
using Hub.Configuration;
using Hub.Documents;
using Hub.Domain;
using Hub.Importing;
using Hub.Schema;
using Hub.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Serving;

/// <summary>The law, the database and the schema, opened and ready: what both the server and an import work on.</summary>
public sealed class OpenHub : IAsyncDisposable
{
    private OpenHub(Lawbooks law, HubStore store, HubSchema schema, Keys keys, Func<DateOnly> today)
    {
        (Law, Store, Schema, Today) = (law, store, schema, today);
        Import = new FileImport(store, schema.Inputs, keys);
    }

    public Lawbooks Law { get; }

    public HubStore Store { get; }

    public HubSchema Schema { get; }

    public FileImport Import { get; }

    /// <summary>The day of the law.</summary>
    public Func<DateOnly> Today { get; }

    /// <param name="rebuilding">Told of the rebuild that another law than before brings about; null: nobody asks.</param>
    /// <param name="replica">What queries are answered from besides; null: what a command reads is what there is.</param>
    /// <exception cref="SettingsException">A setting is missing or makes no sense.</exception>
    /// <exception cref="RulebookException">The law cannot be read.</exception>
    public static async Task<OpenHub> OpenAsync(HubSettings settings, DateOnly? byHand, TimeProvider clock, ILoggerFactory? logs, CancellationToken cancellation, IProgress<RebuildProgress>? rebuilding = null, ReplicaOptions? replica = null)
    {
        var today = LawDay.Of(settings, byHand, clock);
        var keys = HubKeys.Encryption(settings);
        var law = LawFolder.Read(settings);
        var store = HubStore.Open(settings.ConnectionString, keys, law, clock, today, logs, settings.Audit.Options, new EventLogOptions { Window = settings.Limits.Window }, replica);
        try
        {
            await store.PrepareAsync(rebuilding, cancellation);
            var schema = HubSchema.Create(HubSchema.Contract, store, law, today, clock, new HubSchemaOptions { CursorKey = HubKeys.Cursors(settings), MaxConsumers = settings.Limits.Client.Consumers, PrivateWebhooks = settings.Webhooks.PrivateNetworks, TrustedOnly = settings.TrustedDocumentsOnly, Documents = new TrustedDocuments(settings.DocumentsFolder).FindAsync, Executor = Engine(settings, store, clock, logs) }, logs);
            return new OpenHub(law, store, schema, keys, today);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private static ExecutorOptions Engine(HubSettings settings, HubStore store, TimeProvider clock, ILoggerFactory? logs)
    {
        var log = logs?.CreateLogger<Executor>() ?? (ILogger)NullLogger.Instance;
        return settings.Limits.Executor with { Clock = clock, Logger = log, Known = new Unavailable(store.DatabaseName, log).ErrorOf };
    }
}
