namespace Hub.Store;

/// <summary>The hub cannot start on its database: which it is, what is wrong with it, and what to do.</summary>
public sealed class DatabaseOutageException(string database, Outage outage, Exception cause) : IOException($"{database} {outage.Reason}", cause);
