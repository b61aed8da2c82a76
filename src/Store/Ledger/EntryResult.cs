namespace Hub.Store;

/// <summary>What became of a submitted entry.</summary>
public enum EntryResult { Accepted, Unchanged, Refused }
