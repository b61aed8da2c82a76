namespace Hub.Store;

/// <summary>An act of an operator that concerns sharing: a grant given or revoked, keys rotated, records pruned, files joined.</summary>
/// <param name="By">Who did it.</param>
/// <param name="Act">What, in one word in capitals: GRANT_REVOKED.</param>
/// <param name="Text">The rest, for people to read; no ID number and no secret.</param>
public sealed record AuditNote(DateTimeOffset At, string By, string Act, string Text);
