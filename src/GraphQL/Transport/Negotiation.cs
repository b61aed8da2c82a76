using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GraphQL.Transport;

/// <summary>Chooses the form of the response by the Accept header, as GraphQL over HTTP has it.</summary>
internal static class Negotiation
{
    public const string GraphQLJson = "application/graphql-response+json";

    // Clients send the same few headers over and over; whatever one makes up beyond that is read each time.
    private const int MostKnown = 256;
    private const int LongestKnown = 256;

    private static readonly ConcurrentDictionary<string, Negotiated?> Known = new(StringComparer.Ordinal);

    /// <summary>Null when nothing that the caller accepts can be given. Without a header: JSON, with statuses that tell.</summary>
    public static Negotiated? Choose(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0)
        {
            return Negotiated.Json;
        }
        if (accept.Count > 1 || accept[0] is not { Length: <= LongestKnown } header)
        {
            return Read(accept);
        }
        if (!Known.TryGetValue(header, out var known))
        {
            known = Read(accept);
            if (Known.Count < MostKnown)
            {
                Known.TryAdd(header, known);
            }
        }
        return known;
    }

    private static Negotiated? Read(StringValues accept)
    {
        if (accept.All(string.IsNullOrWhiteSpace))
        {
            return Negotiated.Json;
        }
        if (!MediaTypeHeaderValue.TryParseList(accept, out var accepted))
        {
            return null;
        }
        foreach (var type in accepted.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1))
        {
            if (Is(type, Negotiated.GraphQL))
            {
                return Negotiated.GraphQL;
            }
            if (Is(type, Negotiated.Json))
            {
                return Negotiated.LegacyJson;
            }
            if (Is(type, Negotiated.Events))
            {
                return Negotiated.Events;
            }
            if (type.MatchesAllTypes || type.MatchesAllSubTypes && type.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
            {
                return Negotiated.Json;
            }
        }
        return null;
    }

    private static bool Is(MediaTypeHeaderValue type, Negotiated form) =>
        type.MediaType.Equals(form.MediaType, StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
