using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQL.Transport;

/// <summary>The media type of a response; <paramref name="Legacy"/> when the caller named application/json, whose clients expect 200 for refused documents.</summary>
internal sealed record Negotiated(string MediaType, bool Legacy);

/// <summary>Chooses the media type of the response by the Accept header, as GraphQL over HTTP has it.</summary>
internal static class Negotiation
{
    public const string GraphQLJson = "application/graphql-response+json";
    private const string Json = "application/json";
    private const string Events = "text/event-stream";

    public static bool WantsEventStream(HttpRequest request) => Best(request) is { } best && best.MediaType == Events;

    /// <summary>Null when nothing that the caller accepts can be given. Without a header: JSON, with statuses that tell.</summary>
    public static Negotiated? Choose(HttpRequest request) =>
        request.Headers.Accept.Count == 0 || request.Headers.Accept.All(string.IsNullOrWhiteSpace)
            ? new Negotiated(Json, Legacy: false)
            : Best(request) switch
            {
                null => null,
                { MediaType: var type } best when type == GraphQLJson || type == Json => new Negotiated(type, best.Legacy),
                _ => null,
            };

    private static Negotiated? Best(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
        {
            return null;
        }
        foreach (var type in accepted.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1))
        {
            if (Is(type, GraphQLJson))
            {
                return new Negotiated(GraphQLJson, Legacy: false);
            }
            if (Is(type, Json))
            {
                return new Negotiated(Json, Legacy: true);
            }
            if (Is(type, Events))
            {
                return new Negotiated(Events, Legacy: false);
            }
            if (type.MatchesAllTypes || type.MatchesAllSubTypes && type.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
            {
                return new Negotiated(Json, Legacy: false);
            }
        }
        return null;
    }

    private static bool Is(MediaTypeHeaderValue type, string name) =>
        type.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
