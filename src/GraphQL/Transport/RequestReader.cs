using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using GraphQL.Response;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQL.Transport;

/// <summary>Reads the parameters of a request from the body of a POST or the query string of a GET.</summary>
internal static class RequestReader
{
    public static async ValueTask<ReadRequest> ReadAsync(HttpRequest http, TransportOptions options, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(http.Method))
        {
            return options.RequirePreflight && !Preflight.Made(http)
                ? ReadRequest.Refused(StatusCodes.Status403Forbidden, GraphQLError.Of("PREFLIGHT_REQUIRED", "A GET must have the header GraphQL-Require-Preflight."))
                : FromQuery(http.Query, options);
        }
        if (!HttpMethods.IsPost(http.Method))
        {
            return ReadRequest.Refused(StatusCodes.Status405MethodNotAllowed, "Only POST and GET are answered here.");
        }
        if (FaultOfType(http.ContentType) is { } fault)
        {
            return ReadRequest.Refused(StatusCodes.Status415UnsupportedMediaType, fault);
        }
        return await FromBodyAsync(http, options, cancellation).ConfigureAwait(false);
    }

    private static string? FaultOfType(string? contentType)
    {
        if (contentType is "application/json" or "application/json; charset=utf-8")
        {
            return null;
        }
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return "The body must be application/json.";
        }
        return type.Charset.Length > 0 && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? "The body must be UTF-8."
            : null;
    }

    private static async ValueTask<ReadRequest> FromBodyAsync(HttpRequest http, TransportOptions options, CancellationToken cancellation)
    {
        var limit = options.MaxRequestBytes;
        if (http.ContentLength > limit)
        {
            return TooLarge(limit);
        }
        while (true)
        {
            ReadResult read;
            try
            {
                read = await http.BodyReader.ReadAsync(cancellation).ConfigureAwait(false);
            }
            catch (IOException fault)
            {
                // The caller went away meanwhile, or is too slow.
                var status = fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status400BadRequest;
                return ReadRequest.Refused(status, "The body did not come whole.");
            }
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
            return Parsed(read.Buffer, options).Holding(http.BodyReader, read.Buffer.End);
        }
    }

    private static ReadRequest Parsed(ReadOnlySequence<byte> body, TransportOptions options)
    {
        try
        {
            var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Array ? FromList(json, options) : FromJson(json, options);
        }
        catch (JsonException fault)
        {
            return ReadRequest.Refused(StatusCodes.Status400BadRequest, $"The body is not JSON: {Place(fault)}.");
        }
    }

    private static ReadRequest FromJson(JsonDocument body, TransportOptions options, bool queryOnly = false)
    {
        var fault = RequestJson.Fault(body.RootElement, out var request, ArrayPool<byte>.Shared);
        if (fault is null)
        {
            return ReadRequest.Read(queryOnly ? request! with { QueryOnly = true } : request!, body);
        }
        body.Dispose();
        return ReadRequest.Refused(ResponseStatus.OfMalformed(options), fault);
    }

    private static ReadRequest FromList(JsonDocument body, TransportOptions options)
    {
        var count = body.RootElement.GetArrayLength();
        if (count == 0 || count > options.MaxBatch)
        {
            body.Dispose();
            return ReadRequest.Refused(ResponseStatus.OfMalformed(options), count == 0
                ? ReadRequest.Malformed("A list of requests must not be empty.")
                : GraphQLError.Of("MAX_BATCH", $"A list may have {options.MaxBatch} requests at most.", ("limit", options.MaxBatch)));
        }
        return ReadRequest.Read([.. body.RootElement.EnumerateArray().Select(item =>
            RequestJson.Fault(item, out var request, ArrayPool<byte>.Shared) is { } fault ? (null, ReadRequest.Malformed(fault)) : (request, (GraphQLError?)null))], body);
    }

    private static ReadRequest FromQuery(IQueryCollection query, TransportOptions options)
    {
        var parameters = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(parameters))
        {
            json.WriteStartObject();
            foreach (var name in (string[])["query", "documentId", "operationName"])
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
                    return ReadRequest.Refused(ResponseStatus.OfMalformed(options), $"The parameter {name} is not JSON.");
                }
            }
            json.WriteEndObject();
        }
        return FromJson(JsonDocument.Parse(parameters.WrittenMemory), options, queryOnly: true);
    }

    private static bool TryWriteRaw(Utf8JsonWriter json, string name, string text)
    {
        try
        {
            json.WritePropertyName(name);
            json.WriteRawValue(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadRequest TooLarge(int limit) =>
        ReadRequest.Refused(StatusCodes.Status413PayloadTooLarge, GraphQLError.Of("MAX_REQUEST", $"A request may have {limit} bytes at most.", ("limit", limit)));

    private static string Place(JsonException fault) => $"line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}";
}
