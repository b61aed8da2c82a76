using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Bench.Http;

/// <summary>
/// A process of many subscribers, because one process may not open as many sockets as a hub. Says READY once all have subscribed; then for each event, when all have
/// it, when the last of them had it.
/// </summary>
internal sealed class SocketClients(Uri address, IReadOnlyList<string> tokens)
{
    private const int AtOnce = 32;

    private const string Subscription = """
        { "id": "1", "type": "subscribe", "payload": { "query": "subscription { events { id number cursor digest kind } }" } }
        """;

    private readonly List<ClientWebSocket> open = [];
    private readonly Dictionary<int, (int Heard, long Last)> heard = [];
    private readonly Lock gate = new();

    /// <param name="args">Address, file of tokens, and how many.</param>
    public static async Task RunAsync(string[] args)
    {
        var count = int.Parse(args[2], CultureInfo.InvariantCulture);
        var clients = new SocketClients(new Uri(args[0]), await File.ReadAllLinesAsync(args[1]));
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) => await clients.OpenAsync(i));
        Console.WriteLine("READY");
        // Until the other side goes.
        await Console.In.ReadToEndAsync();
    }

    private async Task OpenAsync(int number)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(address, CancellationToken.None);
        await SendAsync(socket, JsonSerializer.Serialize(new { type = "connection_init", payload = new { authorization = $"Bearer {tokens[number % tokens.Count]}" } }));
        var buffer = new byte[4096];
        if (!(await ReceiveAsync(socket, buffer)).Contains("connection_ack")) throw new InvalidOperationException("The hub did not let a subscriber in.");
        await SendAsync(socket, Subscription);
        lock (gate) open.Add(socket);
        _ = ListenAsync(socket, buffer);
    }

    private async Task ListenAsync(ClientWebSocket socket, byte[] buffer)
    {
        for (var events = 0; ;)
        {
            var message = await ReceiveAsync(socket, buffer);
            if (message.Contains("\"type\":\"ping\"")) await SendAsync(socket, """{"type":"pong"}""");
            else if (message.Contains("\"type\":\"next\"")) Heard(events++);
            else if (!message.Contains("\"type\":\"pong\"")) Console.Error.WriteLine(message);
        }
    }

    private void Heard(int number)
    {
        lock (gate)
        {
            var (count, _) = heard.GetValueOrDefault(number);
            heard[number] = (count + 1, DateTimeOffset.UtcNow.Ticks);
            if (count + 1 == open.Count) Console.WriteLine(heard[number].Last.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket, byte[] buffer)
    {
        var read = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(read), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException($"Closed with {socket.CloseStatus}: {socket.CloseStatusDescription}");
            read += part.Count;
            if (part.EndOfMessage) return Encoding.UTF8.GetString(buffer, 0, read);
        }
    }
}
