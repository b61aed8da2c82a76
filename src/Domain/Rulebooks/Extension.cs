namespace Hub.Domain;

/// <summary>延期: a document that moves a rulebook's last day .</summary>
/// <param name="Document">文号.</param>
/// <param name="InForceTo">The new last day, inclusive.</param>
public sealed record Extension(string Document, DateOnly PublishedOn, DateOnly InForceTo);
