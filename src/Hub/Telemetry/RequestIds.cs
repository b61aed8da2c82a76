namespace Hub.Telemetry;

/// <summary>Gives each request an id that its answer and its log lines bear: the caller's own where that is a UUID or 32 hexadecimal digits.</summary>
internal static class RequestIds
{
    public const string Header = "X-Request-Id";

    private static readonly Func<ILogger, string, IDisposable?> Within = LoggerMessage.DefineScope<string>("RequestId:{RequestId}");

    public static void Use(WebApplication app)
    {
        app.Use(async (http, next) =>
        {
            // An id of any other form could be somebody's number.
            http.TraceIdentifier = Guid.TryParse(http.Request.Headers[Header], out var given) ? given.ToString() : Guid.CreateVersion7().ToString();
            http.Response.Headers[Header] = http.TraceIdentifier;
            using var _ = Within(app.Logger, http.TraceIdentifier);
            await next(http);
        });
    }
}
