namespace Hub.Store;

/// <summary>What came of a claim.</summary>
public enum ConsumerOutcome
{
    /// <summary>It goes on, or was registered.</summary>
    Open,

    /// <summary>The name is another stream's, or was registered as another caller.</summary>
    Taken,

    /// <summary>It is to go on behind a place that it was not sent yet.</summary>
    Ahead,

    /// <summary>Some of what it is due was removed before it was acknowledged; it is to say from where it goes on.</summary>
    Dropped,

    /// <summary>The client has as many consumers as it may have.</summary>
    TooMany,
}

/// <summary>A claim's outcome, and the consumer that is there under the name.</summary>
/// <param name="Consumer">Null when there are too many.</param>
public sealed record ConsumerOpening(ConsumerOutcome Outcome, Consumer? Consumer);
