using GraphQL.Response;
using GraphQL.Transport;
using Hub.Auditing;
using Hub.Clients;
using Hub.Configuration;
using Hub.Documents;
using Hub.Health;
using Hub.Limits;
using Hub.Retention;
using Hub.Schema;
using Hub.Telemetry;
using Hub.Tokens;
using Hub.WebConsole;
using Hub.Webhooks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Hub.Serving;

/// <summary>A hub that answers over HTTP, WebSocket and server-sent events.</summary>
public sealed partial class RunningHub : IAsyncDisposable
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>What other requests have beside, and the goodbyes of sockets.</summary>
    private static readonly TimeSpan BehindDraining = TimeSpan.FromSeconds(3);

    private readonly WebApplication _app;
    private readonly ClientAllowances _clients;
    private readonly ClientRegistry _registry;
    private readonly TelemetryExport? _telemetry;
    private readonly ILoggerFactory _logs;

    private RunningHub(WebApplication app, OpenHub hub, ClientAllowances clients, ClientRegistry registry, TelemetryExport? telemetry, ILoggerFactory logs) =>
        (_app, Hub, _clients, _registry, _telemetry, _logs) = (app, hub, clients, registry, telemetry, logs);

    public OpenHub Hub { get; }

    /// <summary>Where it listens.</summary>
    public IReadOnlyCollection<string> Addresses => [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    /// <param name="beforeServing">What is to be done with the open hub before the first request.</param>
    /// <exception cref="SettingsException">A setting is missing or makes no sense.</exception>
    public static async Task<RunningHub> StartAsync(ServeOptions options, CancellationToken cancellation, Func<OpenHub, Task>? beforeServing = null)
    {
        var builder = Builder(options);
        var settings = new HubSettings(builder.Configuration, builder.Environment.EnvironmentName);
        HubKeys.Require(settings);
        var clock = TimeProvider.System;
        var telemetry = TelemetryExport.Start(settings.Telemetry);
        var tokens = new TokenReader(settings, clock);
        var (limits, trustedOnly, registeredOnly) = (settings.Limits, settings.TrustedDocumentsOnly, settings.RegisteredClientsOnly);
        CrossOrigin.Add(builder.Services, settings.CorsOrigins);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(limits.DrainSeconds) + BehindDraining);
        var connections = Descriptors.Shared(limits.Sockets, Descriptors.Limit());
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // A socket counts here only until it is one.
            kestrel.Limits.MaxConcurrentConnections = connections.Others;
            kestrel.Limits.MaxRequestBodySize = Math.Max(kestrel.Limits.MaxRequestBodySize ?? 0, limits.RequestBytes + 1L);
        });
        // One for the hub and the server: a request's id is then put on record once for the lines of both.
        var logs = LoggerFactory.Create(logging => Logs(logging, builder, options.Quiet));
        builder.Services.AddSingleton(logs);
        var hub = await OpenHub.OpenAsync(settings, options.Today, clock, logs, cancellation, replica: settings.Replica);
        if (settings.Retention is { } retention) builder.Services.AddHostedService(_ => new RetentionWatch(hub.Store, hub.Schema, retention, clock, logs));
        builder.Services.AddHostedService(_ => new CalendarWatch(hub.Store, hub.Today, clock, logs));
        builder.Services.AddHostedService(_ => new AuditWatch(hub.Store, settings.Audit, HubKeys.Audit(settings), HubKeys.AuditPublic(settings), clock, logs));
        var (clients, registry) = (new ClientAllowances(limits), new ClientRegistry(hub.Store.Grants, registeredOnly));
        builder.Services.AddHostedService(_ => new WebhookWatch(hub, registry, settings.Webhooks, clock, logs));
        var transport = Transport(limits with { Sockets = connections.Sockets }, settings);
        builder.Services.AddHostedService(_ => new NodeWatch(hub, settings.Audit.Node, transport.OpenSockets, clock, logs));
        var app = builder.Build();
        RequestIds.Use(app);
        RequestSpans.Use(app);
        Map(app, hub, new HubGate(hub.Schema, tokens, registry, clients, trustedOnly), transport, new Readiness(hub.Store, settings.Readiness, clock, app.Lifetime.ApplicationStopping));
        ConsoleRoutes.Map(app, ConsoleRoutes.Folder, settings, hub.Today, clock);
        if (connections.Sockets < limits.Sockets) FewerSockets(app.Logger, connections.Sockets, limits.Sockets);
        var running = new RunningHub(app, hub, clients, registry, telemetry, logs);
        try
        {
            if (beforeServing is not null) await beforeServing(hub);
            if (settings.KeepsIndex) hub.Store.Index.Start();
            await app.StartAsync(cancellation);
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns once it was asked to end and what was begun is finished, or has had its time.</summary>
    public async Task WaitForShutdownAsync(CancellationToken cancellation)
    {
        try
        {
            await _app.WaitForShutdownAsync(cancellation);
        }
        catch (OperationCanceledException) when (_app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            LetGo(_app.Logger);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _registry.Dispose();
        await Hub.DisposeAsync();
        _clients.Dispose();
        _telemetry?.Dispose();
        _logs.Dispose();
    }

    private static WebApplicationBuilder Builder(ServeOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = HubConfiguration.EnvironmentName(options.Environment),
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(options.Settings);
        builder.WebHost.UseUrls(options.Urls ?? builder.Configuration["urls"] ?? DefaultUrl);
        return builder;
    }

    private static void Logs(ILoggingBuilder logging, WebApplicationBuilder builder, bool quiet)
    {
        logging.ClearProviders().AddConfiguration(builder.Configuration.GetSection("Logging"));
        // These repeat the address with its query, in which a caller may have written anything, and make it part of every other line; no setting of a wider category brings them back.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        logging.Configure(log => log.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        if (quiet) logging.SetMinimumLevel(LogLevel.Warning).AddFilter((_, level) => level >= LogLevel.Warning);
        if (builder.Environment.IsDevelopment()) logging.AddSimpleConsole(console => console.SingleLine = true);
        else logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.IncludeScopes) = (true, true));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The limit of open files leaves room for {Sockets} sockets, not for the {Wanted} of Hub:Limits:Sockets.")]
    private static partial void FewerSockets(ILogger log, int sockets, int wanted);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Some requests were not over when their time was, and their connections were let go.")]
    private static partial void LetGo(ILogger log);

    private static TransportOptions Transport(HubLimits limits, HubSettings settings) => new()
    {
        MaxRequestBytes = limits.RequestBytes,
        MaxBatch = limits.Batch,
        MaxOperationsPerSocket = limits.OperationsPerSocket,
        MaxSockets = limits.Sockets,
        DrainTimeout = TimeSpan.FromSeconds(limits.DrainSeconds),
        ExtensionHeaders = new Dictionary<string, string> { ["freshness"] = HubGate.FreshnessHeader },
        PublishedSchema = HubSchema.Contract,
        Documents = new TrustedDocuments(settings.DocumentsFolder).FindAsync,
        Challenge = BearerChallenge.Of,
        StatusByCode = new Dictionary<string, int> { ["NOT_SHARED"] = StatusCodes.Status403Forbidden, ["UNTRUSTED_DOCUMENT"] = StatusCodes.Status403Forbidden, ["AUDIT_UNAVAILABLE"] = StatusCodes.Status503ServiceUnavailable, ["UNAVAILABLE"] = StatusCodes.Status503ServiceUnavailable },
    };

    private static void Map(WebApplication app, OpenHub hub, HubGate gate, TransportOptions transport, Readiness readiness)
    {
        app.UseExceptionHandler(failed => failed.Run(UnexpectedFailure.AnswerAsync));
        CrossOrigin.Use(app);
        app.MapGraphQL("/graphql", hub.Schema.Executor, gate, transport);
        app.MapGet("/health/live", () => "live");
        app.MapGet("/health/ready", readiness.AnswerAsync);
    }
}
