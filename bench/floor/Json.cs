using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bench.Floor;

/// <summary>Reads the variables of a request and writes the answer, with what the framework has for it.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Plain = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    /// <summary>The texts of one variable, be it a text or a list of them.</summary>
    public static async ValueTask<List<string>> VariableAsync(HttpContext http, string name)
    {
        var body = http.Request.BodyReader;
        ReadResult read;
        while (!(read = await body.ReadAsync(http.RequestAborted)).IsCompleted) body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        var texts = TextsOf(read.Buffer, name);
        body.AdvanceTo(read.Buffer.End);
        return texts;
    }

    public static async Task AnswerAsync<T>(HttpContext http, T data, Action<Utf8JsonWriter, T> write)
    {
        http.Response.ContentType = "application/graphql-response+json; charset=utf-8";
        Write(http.Response.BodyWriter, data, write);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static void Write<T>(PipeWriter output, T data, Action<Utf8JsonWriter, T> write)
    {
        var json = writer ??= new Utf8JsonWriter(output, Plain);
        json.Reset(output);
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        write(json, data);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    private static List<string> TextsOf(ReadOnlySequence<byte> body, string name)
    {
        var json = new Utf8JsonReader(body);
        var texts = new List<string>();
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth != 2 || !json.ValueTextEquals(name)) continue;
            json.Read();
            if (json.TokenType == JsonTokenType.String) texts.Add(json.GetString()!);
            else while (json.Read() && json.TokenType == JsonTokenType.String) texts.Add(json.GetString()!);
            break;
        }
        return texts;
    }
}
