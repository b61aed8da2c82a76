namespace Hub.Store;

/// <summary>How far a node's index is.</summary>
/// <param name="Whole">It has everybody, and answers.</param>
/// <param name="Place">The place of the log up to which it has everything; 0 while it does not have everybody.</param>
public sealed record IndexState(int Persons, bool Whole, long Place);
