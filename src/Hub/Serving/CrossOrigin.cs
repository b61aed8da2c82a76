using Microsoft.Net.Http.Headers;

namespace Hub.Serving;

/// <summary>Which pages of other sites may ask from a browser, and read the answer: those of the origins that the operator names, with a token in a header; never with cookies.</summary>
internal static class CrossOrigin
{
    private static readonly string[] Sent =
        [HeaderNames.Authorization, HeaderNames.ContentType, HeaderNames.Accept, "Last-Event-ID", HubGate.FreshnessHeader, "GraphQL-Cost", "GraphQL-Require-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name"];

    private static readonly string[] Read = [HeaderNames.WWWAuthenticate, HeaderNames.RetryAfter, HubGate.FreshnessHeader];

    public static void Add(IServiceCollection services, IReadOnlyList<string> origins) => services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
        .WithOrigins([.. origins])
        .WithMethods(HttpMethods.Get, HttpMethods.Post)
        .WithHeaders(Sent)
        .WithExposedHeaders(Read)
        .SetPreflightMaxAge(TimeSpan.FromHours(1))));

    /// <summary>Only browsers name an origin, and only what comes of one needs an answer to it.</summary>
    public static void Use(WebApplication app) => app.UseWhen(http => http.Request.Headers.Origin.Count > 0, cross => cross.UseCors());
}
