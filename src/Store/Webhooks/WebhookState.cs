namespace Hub.Store;

/// <summary>How it stands with a webhook.</summary>
public enum WebhookState
{
    /// <summary>Its receiver has not proved yet that it wants it; nothing else is sent.</summary>
    Unverified,

    /// <summary>Events are posted as they come.</summary>
    Active,

    /// <summary>The last attempt failed; the next comes at its moment, and whatever is behind it waits.</summary>
    Failing,

    /// <summary>Its client or an operator paused it, or a stream of the consumer's took it over.</summary>
    Paused,

    /// <summary>The hub stopped it: its client's grant does not cover it any more, or its receiver wants no more.</summary>
    Stopped,
}

/// <summary>Whether a webhook is to run.</summary>
public enum WebhookHalt
{
    None,
    Paused,
    Stopped,
}
