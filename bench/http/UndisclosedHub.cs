using System.Runtime.CompilerServices;
using GraphQL.Execution;
using GraphQL.Transport;
using Hub.Clients;
using Hub.Configuration;
using Hub.Health;
using Hub.Limits;
using Hub.Schema;
using Hub.Serving;
using Hub.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bench.Http;

/// <summary>The hub's own schema behind its own gate, but with nothing put on record before it is told: what the record costs. The product has no such setting.</summary>
internal static class UndisclosedHub
{
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var settings = new HubSettings(builder.Configuration, "Development");
        await using var hub = await OpenHub.OpenAsync(settings, null, TimeProvider.System, null, CancellationToken.None);
        var tokens = new TokenReader(settings, TimeProvider.System);
        using var registry = new ClientRegistry(hub.Store.Grants, registeredOnly: false);
        using var clients = new ClientAllowances(settings.Limits);
        var app = builder.Build();
        app.MapGraphQL("/graphql", hub.Schema.Executor, new Gate(new HubGate(hub.Schema, tokens, registry, clients, new HashSet<Hub.Domain.Audience>())), new TransportOptions());
        app.MapGet("/health/ready", new Readiness(hub.Store, settings.Readiness, TimeProvider.System, app.Lifetime.ApplicationStopping).AnswerAsync);
        hub.Store.Index.Start();
        await app.RunAsync();
    }

    private sealed class Gate(IGate inner) : IGate
    {
        private readonly ConditionalWeakTable<RequestContext, RequestContext> _silent = [];

        public async ValueTask<GateResult> AdmitAsync(HttpContext http, string? authorization, CancellationToken cancellation) =>
            Silent(await inner.AdmitAsync(http, authorization, cancellation));

        public async ValueTask<GateResult> AdmitOnceAsync(HttpContext http, string? authorization, CancellationToken cancellation) =>
            Silent(await inner.AdmitOnceAsync(http, authorization, cancellation));

        public ReadOnlyMemory<byte>? Pulse(RequestContext context) => inner.Pulse(context);

        /// <summary>Without the access too, which would bring the context back as it was.</summary>
        private GateResult Silent(GateResult admitted) => admitted with
        {
            Context = _silent.GetValue(admitted.Context!, context => context with { BeforeResponse = null, Narrow = null, Access = null }),
        };
    }
}
