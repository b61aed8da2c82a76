namespace Hub.Store;

/// <summary>A person that the hub knows, and whether the caller reaches it.</summary>
public sealed record NamedPerson(Person Person, bool IsWithin);
