using System.Text.Json;

namespace GraphQL.Transport.Sockets;

/// <summary>One message of the client.</summary>
internal sealed class SocketMessage : IDisposable
{
    private readonly JsonDocument document;

    private SocketMessage(JsonDocument document, string type, int size)
    {
        Size = size;
        this.document = document;
        Type = type;
    }

    public string Type { get; }

    /// <summary>Its length in bytes.</summary>
    public int Size { get; }

    /// <summary>The id, which operations must have.</summary>
    /// <exception cref="ProtocolException">There is none.</exception>
    public string Id => Text(document.RootElement, "id") is { Length: > 0 } text ? text : throw Invalid();

    public JsonElement Payload => document.RootElement.TryGetProperty("payload", out var payload) ? payload : default;

    /// <summary>The token in the payload of connection_init or a renewing ping.</summary>
    public string? Authorization => Payload.ValueKind == JsonValueKind.Object ? Text(Payload, "authorization") : null;

    public static ProtocolException Invalid() => new(CloseCode.Invalid, "Invalid message received");

    /// <exception cref="ProtocolException">It is no message of the protocol.</exception>
    public static SocketMessage Parse(byte[] bytes)
    {
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(bytes);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String)
            {
                var message = new SocketMessage(document, type.GetString()!, bytes.Length);
                if (message.Type == "subscribe" || message.Payload.ValueKind is JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined)
                {
                    document = null;
                    return message;
                }
            }
            throw Invalid();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw Invalid();
        }
        finally
        {
            document?.Dispose();
        }
    }
    public void Dispose() => document.Dispose();

    private static string? Text(JsonElement json, string name)
    {
        try
        {
            return json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, in the text or in a name beside it.
            throw Invalid();
        }
    }
}
