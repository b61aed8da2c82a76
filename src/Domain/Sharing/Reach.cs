namespace Hub.Domain;

/// <summary>Of which records a right is: the caller's own, those of its jurisdiction, any.</summary>
public enum Reach { Own, Jurisdiction, Any }
