namespace Hub.Store;

/// <summary>One thing that is wrong with the audit log.</summary>
/// <param name="Node">Whose chain.</param>
/// <param name="First">The first record that it concerns.</param>
/// <param name="Last">The last; most often the same.</param>
/// <param name="Text">In words; no content of a record.</param>
public sealed record AuditFault(string Node, long First, long Last, FaultKind Kind, string Text);
