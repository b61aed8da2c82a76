using Hub.Domain;

namespace Hub.Store;

/// <summary>What a client wants of a webhook.</summary>
/// <param name="Consumer">One of the caller's, which is there.</param>
/// <param name="Variables">JSON.</param>
public sealed record WebhookDraft(Caller Caller, string Consumer, Uri Url, string Document, string? Variables);
