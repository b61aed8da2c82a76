namespace Hub.Store;

/// <summary>How far a node's index is.</summary>
/// <param name="Whole">It has everybody, and answers.</param>
public sealed record IndexState(int Persons, bool Whole);
