namespace Hub.Store;

/// <summary>A file that cannot be imported at all: a required column is missing, or it is no table.</summary>
public sealed class ImportException(string message) : Exception(message);
