namespace GraphQL.Execution;

/// <summary>How far a request got.</summary>
public enum Outcome
{
    /// <summary>It was executed; there is data, if only null.</summary>
    Executed,

    /// <summary>It was refused, before execution or because its answer may not be given out; there is no data.</summary>
    RequestError,

    /// <summary>Its caller may not ask, or not for what the request's extensions want; nothing else of it was looked at.</summary>
    Forbidden,

    /// <summary>Its kind of operation is not allowed the way it came.</summary>
    NotAllowed,
}
