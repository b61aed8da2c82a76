using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Hub.Webhooks;

/// <summary>Posts signed messages: a few at a time for each client, so that nobody waits for another's slow receivers.</summary>
internal sealed class WebhookPosts(WebhookSettings settings, TimeProvider clock) : IDisposable
{
    private const int AtOnce = 8;
    private const int LongestAnswer = 4 * 1024;

    private readonly HttpClient _http = new(GuardedConnections.Handler(settings.PrivateNetworks)) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    /// <param name="readsAnswer">Whether the beginning of the answer is wanted.</param>
    public async Task<WebhookReply> PostAsync(string client, Uri url, string id, ReadOnlyMemory<byte> body, IReadOnlyList<byte[]> secrets, bool readsAnswer, CancellationToken cancellation)
    {
        var turn = _turns.GetOrAdd(client, _ => new SemaphoreSlim(AtOnce));
        await turn.WaitAsync(cancellation);
        var began = Stopwatch.GetTimestamp();
        try
        {
            var reply = await SendAsync(url, id, body, secrets, readsAnswer, cancellation);
            WebhookMetrics.Posted(reply.Outcome, Stopwatch.GetElapsedTime(began));
            return reply;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<WebhookReply> SendAsync(Uri url, string id, ReadOnlyMemory<byte> body, IReadOnlyList<byte[]> secrets, bool readsAnswer, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(settings.Timeout);
        try
        {
            using var request = Request(url, id, body, secrets);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return await ReplyAsync(response, readsAnswer, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new WebhookReply("timeout", string.Create(CultureInfo.InvariantCulture, $"TIMEOUT: no answer within {settings.Timeout.TotalSeconds:0.#} s."));
        }
        catch (HttpRequestException failure)
        {
            return failure.InnerException is PrivateAddressException
                ? new WebhookReply("private", $"PRIVATE_ADDRESS: {failure.InnerException.Message}")
                : new WebhookReply("unreachable", $"UNREACHABLE: {failure.HttpRequestError}.");
        }
        catch (IOException)
        {
            return new WebhookReply("unreachable", "UNREACHABLE: the connection broke off.");
        }
    }

    private HttpRequestMessage Request(Uri url, string id, ReadOnlyMemory<byte> body, IReadOnlyList<byte[]> secrets)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.ParseAdd("hub-webhooks");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(id, timestamp, body.Span, secrets));
        return request;
    }

    private async Task<WebhookReply> ReplyAsync(HttpResponseMessage response, bool readsAnswer, CancellationToken cancellation)
    {
        var error = $"HTTP {(int)response.StatusCode}";
        if (response.StatusCode == HttpStatusCode.Gone) return new WebhookReply("gone", error);
        if (response.IsSuccessStatusCode) return new WebhookReply("taken", null) { Body = readsAnswer ? await BeginningAsync(response, cancellation) : null };
        var asked = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable ? response.Headers.RetryAfter : null;
        return new WebhookReply("refused", error, asked?.Delta ?? asked?.Date - clock.GetUtcNow());
    }

    private static async Task<byte[]> BeginningAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var beginning = new byte[LongestAnswer];
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        return beginning[..await body.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellation)];
    }
}
