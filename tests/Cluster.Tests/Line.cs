namespace Hub.Clustered;

/// <summary>One open subscription, over a WebSocket or server-sent events.</summary>
internal interface ILine : IAsyncDisposable
{
    /// <summary>The next payload; null when the hub ended the stream.</summary>
    Task<JsonElement?> NextAsync();
}

/// <summary>Over graphql-transport-ws.</summary>
internal sealed class SocketLine(GraphQLSocket socket) : ILine
{
    public static async Task<ILine> OpenAsync(Uri door, string token, string query, object variables)
    {
        var socket = await GraphQLSocket.OpenAsync(door, token);
        await socket.SubscribeAsync("1", query, variables);
        return new SocketLine(socket);
    }

    public async Task<JsonElement?> NextAsync()
    {
        if (await socket.ReceiveAsync() is not { } message) return null;
        return message.GetProperty("type").GetString() == "next" ? message.GetProperty("payload") : throw new StreamRefusedException(message.GetProperty("payload"));
    }

    public ValueTask DisposeAsync() => socket.DisposeAsync();
}

/// <summary>Over server-sent events.</summary>
internal sealed class EventLine(EventSource source) : ILine
{
    public static async Task<ILine> OpenAsync(HttpClient http, Uri door, string token, string query, string? lastEventId, object variables) =>
        new EventLine(await EventSource.OpenAsync(http, door, token, query, lastEventId, variables));

    public async Task<JsonElement?> NextAsync()
    {
        var (name, _, data) = await source.NextAsync();
        return name == "next" ? data : null;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}

/// <summary>The hub answered a subscription with an error.</summary>
internal sealed class StreamRefusedException(JsonElement errors) : Exception(errors.ToString())
{
    public string Code { get; } = Asking.CodeOf(errors[0]);
}
