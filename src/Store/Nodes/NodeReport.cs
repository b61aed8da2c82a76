namespace Hub.Store;

/// <summary>What a node says of itself.</summary>
public sealed record NodeReport
{
    /// <summary>Whoever was not heard for so long is away.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Another one each time a process starts.</summary>
    public required string Id { get; init; }
    /// <summary>What the operator calls it.</summary>
    public required string Name { get; init; }
    public string Host { get; init; } = Environment.MachineName;
    public int Process { get; init; } = Environment.ProcessId;
    public required string Version { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset LastSeenAt { get; init; }
    /// <summary>When it said that it ends; null: it did not.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    /// <summary>What it does for all nodes.</summary>
    public IReadOnlyList<string> Duties { get; init; } = [];
    /// <summary>The last place of the log that it had heard of.</summary>
    public long Place { get; init; }
    /// <summary>Null where it keeps none.</summary>
    public IndexState? Index { get; init; }
    public int Sockets { get; init; }
    public int Subscriptions { get; init; }
    /// <summary>The durable consumers whose streams are open there; null where they are too many to be said.</summary>
    public IReadOnlyList<OpenConsumer>? Streams { get; init; } = [];

    public NodeState StateAt(DateTimeOffset now) => EndedAt is not null ? NodeState.Ended : now - LastSeenAt > Patience ? NodeState.Away : NodeState.Running;

    internal static NodeReport Of(NodeRow row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Host = row.Host,
        Process = row.Process,
        Version = row.Version,
        StartedAt = row.StartedAt,
        LastSeenAt = row.LastSeenAt,
        EndedAt = row.EndedAt,
        Duties = row.Duties.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Place = row.Place,
        Index = row is { IndexPersons: { } persons, IndexWhole: { } whole, IndexPlace: { } place } ? new IndexState(persons, whole, place) : null,
        Sockets = row.Sockets,
        Subscriptions = row.Subscriptions,
        Streams = row.Streams is { } streams ? StoreJson.Read<IReadOnlyList<OpenConsumer>>(streams) : null,
    };

    internal NodeRow ToRow() => new()
    {
        Id = Id,
        Name = Name,
        Host = Host,
        Process = Process,
        Version = Version,
        StartedAt = StartedAt,
        LastSeenAt = LastSeenAt,
        EndedAt = EndedAt,
        Duties = string.Join(' ', Duties),
        Place = Place,
        IndexPersons = Index?.Persons,
        IndexWhole = Index?.Whole,
        IndexPlace = Index?.Place,
        Sockets = Sockets,
        Subscriptions = Subscriptions,
        Streams = Streams is null ? null : StoreJson.Write(Streams),
    };
}

/// <summary>Whose stream is open: a client's durable consumer.</summary>
public sealed record OpenConsumer(string Client, string Name);
