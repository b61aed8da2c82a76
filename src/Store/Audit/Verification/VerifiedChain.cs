namespace Hub.Store;

/// <summary>What was found of one node's chain.</summary>
/// <param name="Records">How many were read.</param>
/// <param name="PrunedUpTo">The last record that pruning removed; 0 where it removed none.</param>
/// <param name="Last">The last record that there is.</param>
/// <param name="Head">The newest head that fits; null where there is none.</param>
/// <param name="Faults">How many things are wrong with it.</param>
public sealed record VerifiedChain(string Node, long Records, long PrunedUpTo, long Last, SignedHead? Head, long Faults);
