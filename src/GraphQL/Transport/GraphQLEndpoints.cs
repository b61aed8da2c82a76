using GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GraphQL.Transport;

/// <summary>Puts an executor on a path: POST and GET, graphql-transport-ws, and server-sent events; and the schema's text beneath it, at schema.graphql.</summary>
public static class GraphQLEndpoints
{
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern, Executor executor, IGate gate, TransportOptions? options = null)
    {
        var stopping = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        options ??= new TransportOptions();
        var server = new TransportServer(executor, gate, options, stopping);
        var path = endpoints.MapGroup(pattern);
        path.Map("", Pipeline(endpoints, options, server.AnswerAsync));
        path.MapMethods("schema.graphql", [HttpMethods.Get, HttpMethods.Head], Pipeline(endpoints, options, http => SchemaExchange.AnswerAsync(http, server)));
        return path;
    }

    private static RequestDelegate Pipeline(IEndpointRouteBuilder endpoints, TransportOptions options, RequestDelegate answer)
    {
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWhen(MayBeSocket, branch => branch.UseWebSockets());
        if (options.Compression)
        {
            pipeline.UseCompression(options);
        }
        pipeline.Run(answer);
        return pipeline.Build();
    }

    /// <summary>By HTTP/1.1 it upgrades, by HTTP/2 it connects; nothing else needs to be looked at for it.</summary>
    private static bool MayBeSocket(HttpContext http) => http.Request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(http.Request.Method);
}
