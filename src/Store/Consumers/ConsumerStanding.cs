namespace Hub.Store;

/// <summary>A durable consumer, and how it stands with it.</summary>
/// <param name="WaitingSince">When the log took in what comes next behind its place, whether or not it is due that; null: nothing does.</param>
/// <param name="Webhook">How it stands with its webhook; null where it has none.</param>
public sealed record ConsumerStanding(Consumer Consumer, DateTimeOffset? WaitingSince, WebhookState? Webhook);
