namespace Hub.Store;

/// <summary>The registry of clients cannot do what it was asked; the message says why, for an operator.</summary>
public sealed class GrantException(string message) : Exception(message);
