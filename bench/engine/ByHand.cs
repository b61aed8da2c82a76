using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bench.Engine;

/// <summary>The floor: the same bytes written with one Utf8JsonWriter, kept from answer to answer and without its checks.</summary>
internal sealed class ByHand
{
    private readonly ArrayBufferWriter<byte> output = new(1 << 20);
    private readonly Utf8JsonWriter json;

    public ByHand() => json = new Utf8JsonWriter(
        output, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public int Write(Action<Utf8JsonWriter> data)
    {
        output.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        json.WriteStartObject("data");
        data(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return output.WrittenCount;
    }
}
