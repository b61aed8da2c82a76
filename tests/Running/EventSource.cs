using System.Net.Http.Headers;
using System.Text;

namespace Hub.Running;

/// <summary>A client of server-sent events in the distinct-connections mode.</summary>
public sealed class EventSource : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private EventSource(HttpResponseMessage response, Stream body) => (_response, _reader) = (response, new StreamReader(body));

    public static Task<EventSource> OpenAsync(RunningHub hub, string token, string query, string? lastEventId = null, object? variables = null) =>
        OpenAsync(hub.Http, hub.Address, token, query, lastEventId, variables);

    public static async Task<EventSource> OpenAsync(HttpClient http, Uri address, string token, string query, string? lastEventId, object? variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/graphql"))
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new EventSource(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event: its name, id and data; comments are passed over.</summary>
    public async Task<(string Name, string? Id, JsonElement Data)> NextAsync()
    {
        string name = "message", data = "";
        string? id = null;
        while (true)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var line = await _reader.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The stream ended.");
            if (line.StartsWith("event:", StringComparison.Ordinal)) name = line[6..].Trim();
            else if (line.StartsWith("id:", StringComparison.Ordinal)) id = line[3..].Trim();
            else if (line.StartsWith("data:", StringComparison.Ordinal)) data += line[5..].TrimStart();
            else if (line.Length == 0 && (data.Length > 0 || name != "message"))
                return (name, id, data.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(data));
        }
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }
}
