namespace Hub.Store;

/// <summary>The database was shaped by a migration that this hub does not know; nothing in it was touched.</summary>
public sealed class DatabaseShapeException(string migration) : IOException(
    $"The database was made by another version of the hub: its migration {migration} is not known to this one. Run that version, or name another database (ConnectionStrings:Hub); a demo's can be deleted.");
