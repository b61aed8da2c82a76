namespace Hub.Schema;

/// <summary>An opaque place in a list or stream.</summary>
internal readonly record struct Cursor(string Text);
