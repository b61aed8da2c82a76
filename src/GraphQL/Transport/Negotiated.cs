namespace GraphQL.Transport;

/// <summary>The form that a response has.</summary>
/// <param name="Legacy">True when the caller named application/json, whose clients expect 200 for refused documents.</param>
internal sealed record Negotiated(string MediaType, bool Legacy)
{
    public static Negotiated GraphQL { get; } = new(Negotiation.GraphQLJson, Legacy: false);

    public static Negotiated Json { get; } = new("application/json", Legacy: false);

    public static Negotiated LegacyJson { get; } = new("application/json", Legacy: true);

    public static Negotiated Events { get; } = new("text/event-stream", Legacy: false);

    /// <summary>The header's value.</summary>
    public string ContentType { get; } = $"{MediaType}; charset=utf-8";
}
