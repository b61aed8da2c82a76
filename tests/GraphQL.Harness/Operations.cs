using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;
using GraphQL.Validation;

namespace GraphQL.Harness;

/// <summary>One JSON request in, one JSON answer out: what an oracle's vectors are run through.</summary>
internal sealed class Operations
{
    private readonly Dictionary<string, Executor> executors = [];

    public string Answer(string line)
    {
        var request = JsonElement.Parse(line);
        try
        {
            return request.GetProperty("op").GetString() switch
            {
                "parse" => Parsed(request),
                "print" => Text("printed", Printer.Print(Parser.Parse(Source(request)))),
                "schema" => Text("printed", SchemaPrinter.Print(GraphQLSchema.Parse(Sdl(request))), ok: true),
                "validate" => Validated(request),
                "introspect" or "execute" => Executed(request),
                var unknown => Failed([new GraphQLError($"Unknown op {unknown}.")]),
            };
        }
        catch (GraphQLException fault)
        {
            return Failed([fault.Error]);
        }
        catch (SchemaException fault)
        {
            return Failed(fault.Errors);
        }
    }

    private static string Parsed(JsonElement request)
    {
        Parser.Parse(Source(request));
        return "{\"ok\":true}";
    }

    private static string Validated(JsonElement request)
    {
        var view = SchemaView.Full(GraphQLSchema.Parse(Sdl(request)));
        return Failed(Validator.Validate(view, Parser.Parse(Source(request)), ValidationOptions.Unlimited with { MaxErrors = 1000 }));
    }

    private string Executed(JsonElement request)
    {
        var sdl = Sdl(request);
        if (!executors.TryGetValue(sdl, out var executor))
        {
            var options = new ExecutorOptions { Validation = ValidationOptions.Unlimited };
            executors[sdl] = executor = new Executor(MockBindings.Of(GraphQLSchema.Parse(sdl)), options);
        }
        var seed = request.TryGetProperty("seed", out var given) ? given.ToString() : "";
        var schema = executor.Schema.Schema;
        var buffer = new ArrayBufferWriter<byte>();
        executor.ExecuteAsync(
            GraphQLRequest.Of(Source(request)) with
            {
                OperationName = request.TryGetProperty("operationName", out var name) ? name.GetString() : null,
                Variables = request.TryGetProperty("variables", out var variables) ? variables : default,
            },
            new RequestContext { View = SchemaView.Full(schema), State = new Mock(schema, seed) }, buffer).AsTask().GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Source(JsonElement request) => request.GetProperty("source").GetString()!;

    private static string Sdl(JsonElement request) => request.GetProperty("schema").GetString()!;

    private static string Failed(IReadOnlyList<GraphQLError> errors)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ErrorsJson.WriteResponse(buffer, errors);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Text(string name, string text, bool ok = false) =>
        $"{{{(ok ? "\"ok\":true," : "")}\"{name}\":{JsonSerializer.Serialize(text)}}}";
}
