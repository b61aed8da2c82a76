using System.Text.Json;

namespace GraphQL.Transport.Sockets;

/// <summary>One message of the client.</summary>
internal sealed class SocketMessage
{
    private readonly JsonDocument document;

    private SocketMessage(JsonDocument document, string type)
    {
        this.document = document;
        Type = type;
    }

    public string Type { get; }

    public JsonDocument Document => document;

    /// <summary>The id, which operations must have.</summary>
    public string Id => document.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } text
        ? text
        : throw Invalid();

    public JsonElement Payload => document.RootElement.TryGetProperty("payload", out var payload) ? payload : default;

    /// <summary>The token in the payload of connection_init or a renewing ping.</summary>
    public string? Authorization => Payload.ValueKind == JsonValueKind.Object
        && Payload.TryGetProperty("authorization", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

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
                var message = new SocketMessage(document, type.GetString()!);
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
}
