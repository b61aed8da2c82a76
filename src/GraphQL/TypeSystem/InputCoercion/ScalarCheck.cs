namespace GraphQL.TypeSystem;

/// <summary>
/// Decides on the neutral form of a scalar, of the specification's where these would take it: null to take it, else the reason to refuse it
/// (empty for no reason that the caller could use). The reason must not repeat the value, which may be private.
/// </summary>
public delegate string? ScalarCheck(ScalarType type, object? neutral);
