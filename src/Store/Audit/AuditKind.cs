namespace Hub.Store;

/// <summary>What a record of the audit log tells of, by the names that stand in it.</summary>
public static class AuditKind
{
    /// <summary>An answer gave out fields of persons.</summary>
    public const string Answer = "ANSWER";
    /// <summary>An event was delivered.</summary>
    public const string Delivery = "DELIVERY";
    /// <summary>Public statuses were looked up: a count.</summary>
    public const string Lookups = "LOOKUPS";
    /// <summary>An operator did something that concerns sharing.</summary>
    public const string Note = "NOTE";

    /// <summary>The act of the note that says up to where a chain was pruned.</summary>
    public const string Pruned = "PRUNED";
}
