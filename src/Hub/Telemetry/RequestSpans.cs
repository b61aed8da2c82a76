using System.Diagnostics;
using Microsoft.AspNetCore.Routing;

namespace Hub.Telemetry;

/// <summary>Names a request's span by its route, never by its address, and says how it was answered.</summary>
internal static class RequestSpans
{
    public static void Use(WebApplication app) => app.Use(async (http, next) =>
    {
        var span = Activity.Current;
        await next(http);
        if (span is not { IsAllDataRequested: true }) return;
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = $"{span.GetTagItem("http.request.method") ?? "HTTP"} {route}".TrimEnd();
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", http.Response.StatusCode);
    });
}
