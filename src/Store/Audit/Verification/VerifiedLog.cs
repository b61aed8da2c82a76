namespace Hub.Store;

/// <summary>What verifying the whole audit log found.</summary>
/// <param name="Faults">The first thousand.</param>
/// <param name="AllFaults">How many there are.</param>
public sealed record VerifiedLog(IReadOnlyList<VerifiedChain> Chains, IReadOnlyList<AuditFault> Faults, long AllFaults);
