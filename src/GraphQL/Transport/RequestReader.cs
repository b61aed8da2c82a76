using System.Buffers;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Response;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQL.Transport;

/// <summary>A request as it was read, or the status and the error it is refused with. It holds the body until it is disposed.</summary>
internal sealed class ReadRequest(GraphQLRequest? request, int status, GraphQLError? error, JsonDocument? body) : IDisposable
{
    public GraphQLRequest? Request => request;

    public int Status => status;

    public GraphQLError? Error => error;

    public static ReadRequest Refused(int status, string message) => new(null, status, GraphQLError.Of("BAD_REQUEST", message), null);

    public void Dispose() => body?.Dispose();
}

/// <summary>Reads the parameters of a request from the body of a POST or the query string of a GET.</summary>
internal static class RequestReader
{
    public static async ValueTask<ReadRequest> ReadAsync(HttpRequest http, int limit, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(http.Method))
        {
            return FromQuery(http.Query);
        }
        if (!HttpMethods.IsPost(http.Method))
        {
            return ReadRequest.Refused(StatusCodes.Status405MethodNotAllowed, "Only POST and GET are answered here.");
        }
        if (!MediaTypeHeaderValue.TryParse(http.ContentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return ReadRequest.Refused(StatusCodes.Status415UnsupportedMediaType, "The body must be application/json.");
        }
        if (type.Charset.Length > 0 && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return ReadRequest.Refused(StatusCodes.Status415UnsupportedMediaType, "The body must be UTF-8.");
        }
        return await FromBodyAsync(http, limit, cancellation).ConfigureAwait(false);
    }

    private static async ValueTask<ReadRequest> FromBodyAsync(HttpRequest http, int limit, CancellationToken cancellation)
    {
        if (http.ContentLength > limit)
        {
            return TooLarge(limit);
        }
        while (true)
        {
            var read = await http.BodyReader.ReadAsync(cancellation).ConfigureAwait(false);
            if (read.Buffer.Length > limit)
            {
                http.BodyReader.AdvanceTo(read.Buffer.End);
                return TooLarge(limit);
            }
            if (!read.IsCompleted)
            {
                http.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }
            try
            {
                // The reader's buffer is not given back before the response: the parsed body may point into it.
                return FromJson(JsonDocument.Parse(read.Buffer));
            }
            catch (JsonException fault)
            {
                return ReadRequest.Refused(StatusCodes.Status400BadRequest, $"The body is not JSON: {Place(fault)}.");
            }
        }
    }

    private static ReadRequest FromJson(JsonDocument body)
    {
        var fault = RequestJson.Fault(body.RootElement, out var request);
        if (fault is null)
        {
            return new ReadRequest(request, StatusCodes.Status200OK, null, body);
        }
        body.Dispose();
        return ReadRequest.Refused(StatusCodes.Status400BadRequest, fault);
    }

    private static ReadRequest FromQuery(IQueryCollection query)
    {
        var parameters = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(parameters))
        {
            json.WriteStartObject();
            foreach (var name in (string[])["query", "operationName"])
            {
                if (query[name].ToString() is { Length: > 0 } text)
                {
                    json.WriteString(name, text);
                }
            }
            foreach (var name in (string[])["variables", "extensions"])
            {
                if (query[name].ToString() is { Length: > 0 } text && !TryWriteRaw(json, name, text))
                {
                    return ReadRequest.Refused(StatusCodes.Status400BadRequest, $"The parameter {name} is not JSON.");
                }
            }
            json.WriteEndObject();
        }
        var read = FromJson(JsonDocument.Parse(parameters.WrittenMemory));
        return read.Request is null ? read : new ReadRequest(read.Request with { QueryOnly = true }, read.Status, null, null);
    }

    private static bool TryWriteRaw(Utf8JsonWriter json, string name, string text)
    {
        try
        {
            using var value = JsonDocument.Parse(text);
            json.WritePropertyName(name);
            value.RootElement.WriteTo(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadRequest TooLarge(int limit) =>
        ReadRequest.Refused(StatusCodes.Status413PayloadTooLarge, $"A request may have {limit} bytes at most.");

    private static string Place(JsonException fault) => $"line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}";
}
