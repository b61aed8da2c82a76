namespace Hub.Store;

/// <summary>What came of an acknowledgement.</summary>
public enum AcknowledgeOutcome
{
    /// <summary>It is written down.</summary>
    Moved,

    /// <summary>As much or more was acknowledged before.</summary>
    Unchanged,

    /// <summary>The consumer was not sent that much.</summary>
    Ahead,
}

/// <summary>An acknowledgement's outcome, and the consumer after it.</summary>
public sealed record Acknowledging(AcknowledgeOutcome Outcome, Consumer Consumer);
