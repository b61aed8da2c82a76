namespace Hub.Configuration;

/// <summary>A setting is missing or makes no sense; the message names it and says what to do.</summary>
public sealed class SettingsException(string message) : Exception(message);
