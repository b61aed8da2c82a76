using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQL.Transport;

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
            return Parsed(read.Buffer).Holding(http.BodyReader, read.Buffer.End);
        }
    }

    private static ReadRequest Parsed(ReadOnlySequence<byte> body)
    {
        try
        {
            return FromJson(JsonDocument.Parse(body));
        }
        catch (JsonException fault)
        {
            return ReadRequest.Refused(StatusCodes.Status400BadRequest, $"The body is not JSON: {Place(fault)}.");
        }
    }

    private static ReadRequest FromJson(JsonDocument body, bool queryOnly = false)
    {
        var fault = RequestJson.Fault(body.RootElement, out var request);
        if (fault is null)
        {
            return ReadRequest.Read(queryOnly ? request! with { QueryOnly = true } : request!, body);
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
        return FromJson(JsonDocument.Parse(parameters.WrittenMemory), queryOnly: true);
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
