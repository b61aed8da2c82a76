namespace Hub.Store;

/// <summary>A backup was not made; nothing that was there before was touched.</summary>
public sealed class BackupException(string message) : IOException(message);
