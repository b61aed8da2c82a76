using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hub.EndToEnd;

/// <summary>A department's own site, which takes what the hub posts.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _site;
    private readonly ConcurrentQueue<Posted> _posts = new();
    private readonly SemaphoreSlim _more = new(0);

    private Receiver(WebApplication site) => _site = site;

    public Uri Url { get; private set; } = new("http://localhost");

    /// <summary>What it answers to an event; 204 by default.</summary>
    public Func<HttpContext, Posted, Task> Answer { get; set; } = (http, _) =>
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    };

    /// <summary>Whether it answers the challenge.</summary>
    public bool IsWilling { get; set; } = true;

    /// <summary>Everything that came so far, challenges too.</summary>
    public IReadOnlyList<Posted> All => [.. _posts];

    /// <summary>The events that it took, in the order in which it took them.</summary>
    public IReadOnlyList<Posted> Taken => [.. _posts.Where(p => p.Status is >= 200 and < 300 && !p.IsChallenge)];

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver._site.Urls.Add("http://127.0.0.1:0");
        receiver._site.MapPost("/hook", receiver.TakeAsync);
        await receiver._site.StartAsync();
        receiver.Url = new Uri(receiver._site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/hook");
        return receiver;
    }

    /// <summary>Returns once what it received is as the test wants it.</summary>
    public async Task<IReadOnlyList<Posted>> UntilAsync(Func<Receiver, bool> enough)
    {
        while (!enough(this)) await _more.WaitAsync(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        return Taken;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var headers = http.Request.Headers;
        var posted = new Posted(headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString(), body.ToArray());
        if (!posted.IsChallenge) await Answer(http, posted);
        else if (IsWilling) await http.Response.WriteAsJsonAsync(new { challenge = posted.Json.GetProperty("challenge").GetString() });
        else http.Response.StatusCode = StatusCodes.Status403Forbidden;
        _posts.Enqueue(posted with { Status = http.Response.StatusCode });
        _more.Release();
    }
}

/// <summary>One message as it came.</summary>
public sealed record Posted(string Id, string Timestamp, string Signature, byte[] Body)
{
    public int Status { get; init; }

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public bool IsChallenge => Json.GetProperty("type").GetString() == "hub.webhook.verify";

    /// <summary>The one root field of the answer.</summary>
    public JsonElement Event => Json.GetProperty("data").EnumerateObject().Single().Value;

    public int Number => Event.GetProperty("number").GetInt32();

    public string Person => Event.GetProperty("practitioner").GetProperty("codes")[0].GetString()!;

    /// <summary>Verified as the specification has it, by nothing of the hub's.</summary>
    public bool IsSignedWith(string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        byte[] message = [.. Encoding.UTF8.GetBytes($"{Id}.{Timestamp}."), .. Body];
        var expected = $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, message))}";
        var age = DateTimeOffset.UtcNow - DateTimeOffset.FromUnixTimeSeconds(long.Parse(Timestamp, CultureInfo.InvariantCulture));
        return age < TimeSpan.FromMinutes(5) && Signature.Split(' ').Contains(expected);
    }
}
