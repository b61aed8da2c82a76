using Hub.Domain;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Store;

/// <summary>The hub's database: ledger, read models and event log, on SQLite or PostgreSQL.</summary>
public sealed class HubStore : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(1);

    private readonly Database _database;
    private readonly DatabaseStart _start;
    private readonly EventBell _bell;
    private readonly EventListening _listening;
    private readonly EventPolling _polling;
    private readonly HubCalendar _calendar;
    private readonly Rebuilding _rebuilding;
    private readonly KnownLaw _law;
    private readonly HashKeyCheck _hashKey;

    private HubStore(Database database, Keys keys, Lawbooks law, TimeProvider clock, Func<DateOnly> today, ILoggerFactory? logger, AuditOptions audit, EventLogOptions events, ReplicaOptions? replica)
    {
        // Who has no log cannot be told that a start takes longer, and is told at once that it failed.
        var (logs, patience) = logger is null ? (NullLoggerFactory.Instance, TimeSpan.Zero) : (logger, StartPatience);
        _start = new DatabaseStart(database, patience, logs.CreateLogger<DatabaseStart>());
        var seal = new IdentitySeal(keys);
        var signal = new EventSignal();
        _database = database;
        _bell = new EventBell(database, signal);
        _calendar = new HubCalendar(database, law, _bell, clock);
        _law = new KnownLaw(database, law, clock);
        _rebuilding = new Rebuilding(database, seal, law, _law, _bell, clock, today);
        _hashKey = new HashKeyCheck(database, seal);
        var secrets = new WebhookSecrets(keys);
        EncryptionKeys = new EncryptionKeys(database, seal, secrets, keys);
        Grants = new KnownGrants(database, signal, clock, logs.CreateLogger<KnownGrants>());
        Events = new EventLog(database, signal, Grants, events);
        _listening = new EventListening(database, Events, signal, logs.CreateLogger<EventLog>());
        _polling = new EventPolling(Events, signal, _listening, events, logs.CreateLogger<EventLog>());
        Ledger = new Ledger(new LedgerTransaction(database, seal, law, clock, today), _bell, logs.CreateLogger<Ledger>());
        Reads = new Reads(database, seal, law, _law, today);
        Replica = replica is null ? null : NewReplica(replica);
        Index = new StatusIndex(database, signal, _bell, logs.CreateLogger<StatusIndex>());
        Backlog = new Backlog(database);
        Receipts = new Receipts(database);
        Retention = new LogRetention(database);
        RegionStates = new RegionStates(database);
        DeliveryTimes = new DeliveryTimes(database);
        Consumers = new Consumers(database, clock);
        Heartbeats = new Heartbeats(database, _bell, clock);
        Webhooks = new Webhooks(database, secrets, clock);
        WebhookRuns = new WebhookRuns(database, secrets, clock);
        Nodes = new NodeRoll(database, clock);
        Imports = new ImportRuns(database, clock);
        Audit = new AuditLog(database, audit, clock, logs.CreateLogger<AuditLog>());
        Clients = new GrantBook(database, _bell, Audit, clock);
        Leading = new Leading(database, logs.CreateLogger<Leading>());

        Replica NewReplica(ReplicaOptions options)
        {
            var copy = Database.Open(options.ConnectionString, logs);
            return new Replica(database, copy, new Reads(copy, seal, law, _law, today), options, clock, logs.CreateLogger<Replica>());
        }
    }

    public Ledger Ledger { get; }
    public EventLog Events { get; }

    /// <summary>What queries are answered from, over the primary.</summary>
    public Reads Reads { get; }

    /// <summary>What queries are answered from as long as it is near enough; null where there is none.</summary>
    public Replica? Replica { get; }

    /// <summary>What is public of every person, in memory, once it is started.</summary>
    public StatusIndex Index { get; }

    public Backlog Backlog { get; }
    public Receipts Receipts { get; }
    public LogRetention Retention { get; }
    public RegionStates RegionStates { get; }
    public DeliveryTimes DeliveryTimes { get; }
    public Consumers Consumers { get; }
    public Heartbeats Heartbeats { get; }
    public Webhooks Webhooks { get; }
    public WebhookRuns WebhookRuns { get; }
    public NodeRoll Nodes { get; }
    public ImportRuns Imports { get; }
    public EncryptionKeys EncryptionKeys { get; }
    public AuditLog Audit { get; }
    public GrantBook Clients { get; }
    public KnownGrants Grants { get; }

    /// <summary>Background work that one node at a time does.</summary>
    public Leading Leading { get; }

    /// <param name="connectionString">Empty: SQLite at data/hub.db; with Host=: PostgreSQL; else SQLite's own.</param>
    /// <param name="today">The day of the law.</param>
    /// <param name="audit">Null: this machine's name is the node's.</param>
    /// <param name="events">Null: as a node follows the log by default.</param>
    /// <param name="replica">Null: the primary answers everything.</param>
    public static HubStore Open(string? connectionString, Keys keys, Lawbooks law, TimeProvider clock, Func<DateOnly> today, ILoggerFactory? logs = null, AuditOptions? audit = null, EventLogOptions? events = null, ReplicaOptions? replica = null) =>
        new(Database.Open(connectionString, logs), keys, law, clock, today, logs, audit ?? new AuditOptions(), events ?? new EventLogOptions(), replica);

    /// <summary>Whether a connection string is PostgreSQL's; else it is SQLite's.</summary>
    public static bool IsPostgres(string? connectionString) => Database.IsPostgres(connectionString);

    /// <summary>Brings the database's shape up to date, and sees that its files are found by this node's hash key; for whoever needs neither law nor events.</summary>
    /// <exception cref="HashKeyChangedException"/>
    /// <exception cref="DatabaseOutageException"/>
    public async Task ShapeAsync(CancellationToken cancellation)
    {
        await _start.ShapeAsync(cancellation);
        await _start.DoAsync(() => _hashKey.RequireAsync(cancellation));
    }

    public Task PrepareAsync(CancellationToken cancellation) => PrepareAsync(null, cancellation);

    /// <summary>Brings the database's shape up to date, keeps the law's texts and, where the law is another than before, rebuilds.</summary>
    /// <param name="rebuilding">Told how far the rebuild is and whose standing it changed, where there is one.</param>
    public async Task PrepareAsync(IProgress<RebuildProgress>? rebuilding, CancellationToken cancellation)
    {
        await ShapeAsync(cancellation);
        await _start.DoAsync(async () =>
        {
            if (await _law.NoteAsync(cancellation)) await RebuildAsync(rebuilding, cancellation);
            _listening.Start();
            await _polling.StartAsync(cancellation);
            await Grants.StartAsync(cancellation);
            if (Replica is not null) await Replica.StartAsync();
        });
    }

    /// <summary>What the operator knows the database by; never with a password.</summary>
    public string DatabaseName => _database.Name;

    /// <summary>The article that an answer cites: of the law as it is, or as it was at the moment that was asked for.</summary>
    public Article? Find(ArticleRef article) => _law.Find(article);

    /// <summary>How the store does at this moment.</summary>
    public Task<StoreHealth> HealthAsync(CancellationToken cancellation) => StoreHealth.AskAsync(_database, _law, Events, Replica, Index, cancellation);

    /// <summary>What has come as far as this has everything that was written before the question, whether or not it made an event.</summary>
    public Task<Freshness> WrittenAsync(CancellationToken cancellation) => _database.WrittenAsync(cancellation);

    /// <summary>The calendar has come to this day: what is over, due, missed or about to expire becomes events, once.</summary>
    /// <returns>How many events it made.</returns>
    public Task<int> AdvanceToAsync(DateOnly day, CancellationToken cancellation) => _calendar.AdvanceToAsync(day, cancellation);

    /// <summary>Derives every read model afresh from the ledger; whose status changed by that becomes events.</summary>
    /// <param name="progress">Told after some files at a time how far it is, and whose standing of today these changed.</param>
    public Task RebuildAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellation) => _rebuilding.RunAsync(progress, cancellation);

    public async ValueTask DisposeAsync()
    {
        await Index.DisposeAsync();
        await Grants.DisposeAsync();
        await _polling.DisposeAsync();
        await _listening.DisposeAsync();
        await Ledger.DisposeAsync();
        await _bell.DisposeAsync();
        await Audit.DisposeAsync();
        if (Replica is not null) await Replica.DisposeAsync();
        await _database.DisposeAsync();
    }
}
