using GraphQL.Execution;
using GraphQL.Transport;
using GraphQL.TypeSystem;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Harness;

/// <summary>Serves a schema over the mock, for other people's audits and clients.</summary>
internal static class Serving
{
    public static async Task RunAsync(string sdl, string url)
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        var schema = GraphQLSchema.Parse(sdl);
        app.MapGraphQL("/graphql", new Executor(MockBindings.Of(schema)), new OpenGate(schema));
        await app.RunAsync(url);
    }

    private sealed class OpenGate(GraphQLSchema schema) : IGate
    {
        private readonly SchemaView view = SchemaView.Full(schema);

        public ValueTask<GateResult> AdmitAsync(HttpContext http, string? authorization, CancellationToken cancellation) =>
            ValueTask.FromResult(new GateResult(new RequestContext { View = view, State = new Mock(schema, "served") }));

        public ReadOnlyMemory<byte>? Pulse(RequestContext context) => null;
    }
}
