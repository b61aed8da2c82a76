using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hub.EndToEnd;

/// <summary>Takes what a hub sends by OTLP over HTTP, and keeps its bytes.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Signal, string Text)> _taken = new();
    private readonly WebApplication _site;

    private Collector(WebApplication site) => _site = site;

    public string Address => _site.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var collector = new Collector(builder.Build());
        collector._site.Urls.Add("http://127.0.0.1:0");
        collector._site.MapPost("/v1/{signal}", collector.TakeAsync);
        await collector._site.StartAsync();
        return collector;
    }

    /// <summary>All bytes of a signal (traces, metrics) so far; what is text in them is text here.</summary>
    public string Text(string signal) => string.Concat(_taken.Where(t => t.Signal == signal).Select(t => t.Text));

    /// <summary>Returns when all texts have come, in whichever messages.</summary>
    public async Task HasAsync(string signal, params string[] texts)
    {
        while (!texts.All(t => Text(signal).Contains(t, StringComparison.Ordinal))) await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task<IResult> TakeAsync(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await using var sent = request.Headers.ContentEncoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
        await sent.CopyToAsync(body);
        _taken.Enqueue((signal, Encoding.Latin1.GetString(body.ToArray())));
        return Results.Bytes([], "application/x-protobuf");
    }
}
