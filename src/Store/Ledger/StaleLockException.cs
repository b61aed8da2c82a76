namespace Hub.Store;

/// <summary>What was locked is no longer all that is needed: the transaction begins again.</summary>
internal sealed class StaleLockException() : Exception("Another node changed what this transaction refers to.");
