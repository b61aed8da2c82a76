namespace GraphQL.Transport;

/// <summary>Which text of GraphQL over HTTP the statuses of responses follow.</summary>
public enum StatusCodeEdition
{
    /// <summary>What clients expect and the audits of graphql-http check: 400 for a refused request, 200 for data, errors or not.</summary>
    Audited,

    /// <summary>The draft of 2026: 422 for a well-formed request that is refused, 294 for data with errors, whatever the caller accepts.</summary>
    Draft2026,
}
