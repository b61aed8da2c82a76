using Hub.Store;

namespace Hub.Schema;

/// <summary>An event in an answer: with its place in the list or stream it is in.</summary>
internal abstract record EventNode(HubEvent Event, Cursor Cursor, int? Number, FileBatch Files) : FiledRecord(Event.FileId, Files)
{
    /// <summary>The durable consumer that it is handed out to, where there is one.</summary>
    public string? Consumer { get; init; }

    /// <summary>What the stream comes to with it; null outside a stream.</summary>
    public StreamDigest? Digest { get; init; }

    /// <summary>The reader was so far behind that it had to be read from the log anew.</summary>
    public bool Lagged { get; init; }

    public static EventNode Of(HubEvent happened, string cursor, int? number, FileBatch files) => happened.Kind switch
    {
        EventKind.StatusChanged => new StatusChangedNode(happened, new Cursor(cursor), number, files),
        EventKind.AccessChanged => new AccessChangedNode(happened, new Cursor(cursor), number, files),
        _ => new LedgerEventNode(happened, new Cursor(cursor), number, files),
    };
}

/// <summary>A status change in an answer.</summary>
internal sealed record StatusChangedNode(HubEvent Event, Cursor Cursor, int? Number, FileBatch Files) : EventNode(Event, Cursor, Number, Files);

/// <summary>Any other event in an answer.</summary>
internal sealed record LedgerEventNode(HubEvent Event, Cursor Cursor, int? Number, FileBatch Files) : EventNode(Event, Cursor, Number, Files);

/// <summary>A change of the caller's own access in an answer.</summary>
internal sealed record AccessChangedNode(HubEvent Event, Cursor Cursor, int? Number, FileBatch Files) : EventNode(Event, Cursor, Number, Files);
