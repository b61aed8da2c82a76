using GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GraphQL.Transport;

/// <summary>Puts an executor on a path: POST and GET, graphql-transport-ws, and server-sent events.</summary>
public static class GraphQLEndpoints
{
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern, Executor executor, IGate gate, TransportOptions? options = null)
    {
        var stopping = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        options ??= new TransportOptions();
        var server = new TransportServer(executor, gate, options, stopping);
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        if (options.Compression)
        {
            pipeline.UseCompression(options);
        }
        pipeline.Run(server.AnswerAsync);
        return endpoints.Map(pattern, pipeline.Build());
    }
}
