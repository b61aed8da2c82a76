using Hub.Domain;

namespace Hub.Store;

/// <summary>Where the events of a durable consumer are posted, in whose right, and how that goes; without its secret.</summary>
public sealed record Webhook
{
    public required string Client { get; init; }
    public required string Consumer { get; init; }
    public required Uri Url { get; init; }
    /// <summary>The subscription that each event is answered with.</summary>
    public required string Document { get; init; }
    /// <summary>Its variables, as JSON.</summary>
    public string? Variables { get; init; }
    /// <summary>Who registered it; what its grants leave of that now is for the registry of clients to say.</summary>
    public required Caller Caller { get; init; }
    public required WebhookHalt Halt { get; init; }
    /// <summary>When its receiver proved that it wants it.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }
    /// <summary>How often in a row what is next has failed.</summary>
    public required int Attempts { get; init; }
    /// <summary>The place of the event that failed; null for the handshake.</summary>
    public long? AttemptedPlace { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }
    public string? LastError { get; init; }
    public DateTimeOffset? LastErrorAt { get; init; }
    /// <summary>The consumer's turn under which it reads.</summary>
    public required int Turn { get; init; }
    /// <summary>Another one with each change and each start.</summary>
    public required long Revision { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    public WebhookState State => Halt switch
    {
        WebhookHalt.Paused => WebhookState.Paused,
        WebhookHalt.Stopped => WebhookState.Stopped,
        _ when VerifiedAt is null => WebhookState.Unverified,
        _ => Attempts > 0 ? WebhookState.Failing : WebhookState.Active,
    };

    internal static Webhook Of(WebhookRow row) => new()
    {
        Client = row.Client,
        Consumer = row.Consumer,
        Url = new Uri(row.Url),
        Document = row.Document,
        Variables = row.Variables,
        Caller = StoreJson.Read<WebhookCaller>(row.Caller).Of(row.Client),
        Halt = (WebhookHalt)row.Halt,
        VerifiedAt = row.VerifiedAt,
        Attempts = row.Attempts,
        AttemptedPlace = row.AttemptedPlace,
        NextAttemptAt = row.NextAttemptAt,
        LastError = row.LastError,
        LastErrorAt = row.LastErrorAt,
        Turn = row.Turn,
        Revision = row.Revision,
        CreatedAt = row.CreatedAt,
    };
}
