namespace Hub.Store;

/// <summary>What was to be given out could not be written down, so it is not given out.</summary>
public sealed class AuditUnavailableException(Exception? cause = null) : Exception("The disclosure could not be recorded.", cause);
