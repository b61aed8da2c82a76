using System.Net;
using GraphQL.Transport;

namespace GraphQL.Tests.Transport;

public sealed class EventStreamTests
{
    private const string Events = "text/event-stream";

    [Fact]
    public async Task Each_event_comes_with_its_id_and_complete_ends_the_stream()
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Post("""{"query":"subscription { count(to: 2) }"}""", Events);
        Assert.Equal(Events, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            ": {\"cursor\":\"c7\"}\n\nevent: next\nid: c1\ndata: {\"data\":{\"count\":1}}\n\nevent: next\nid: c2\ndata: {\"data\":{\"count\":2}}\n\nevent: complete\ndata:\n\n",
            await response.Content.ReadAsStringAsync(Host.Cancellation));
    }

    [Fact]
    public async Task A_refused_document_is_an_event_too()
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Post("""{"query":"subscription { nope }"}""", Events);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(Host.Cancellation);
        Assert.Contains("event: next\ndata: {\"errors\":[", body, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata:\n\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_event_id_reaches_the_source()
    {
        await using var host = await Host.StartAsync();
        host.Http.DefaultRequestHeaders.Add("Last-Event-ID", "c41");
        using var response = await host.Http.GetAsync(new Uri(host.Address + "?query=subscription{last}"), Host.Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        host.Http.DefaultRequestHeaders.Add("Accept", Events);
        var body = await host.Http.GetStringAsync(new Uri(host.Address + "?query=subscription{last}"), Host.Cancellation);
        Assert.Contains("data: {\"data\":{\"last\":\"c41\"}}", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_stream_tells_where_it_stands()
    {
        await using var host = await Host.StartAsync(new TransportOptions { PulseInterval = TimeSpan.FromMilliseconds(50) });
        using var response = await host.Post("""{"query":"subscription { forever }"}""", Events);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Host.Cancellation));
        var pulses = 0;
        while (pulses < 3)
        {
            pulses += await lines.ReadLineAsync(Host.Cancellation) == ": {\"cursor\":\"c7\"}" ? 1 : 0;
        }
        Assert.Equal(3, pulses);
    }

    [Fact]
    public async Task A_stream_ends_without_complete_when_the_token_expires()
    {
        await using var host = await Host.StartAsync();
        host.Http.DefaultRequestHeaders.Add("Authorization", "Bearer brief");
        using var response = await host.Post("""{"query":"subscription { forever }"}""", Events);
        var body = await response.Content.ReadAsStringAsync(Host.Cancellation);
        Assert.EndsWith("data: {\"data\":{\"forever\":1}}\n\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_caller_gets_401()
    {
        await using var host = await Host.StartAsync();
        host.Http.DefaultRequestHeaders.Add("Authorization", "Bearer no");
        using var response = await host.Post("""{"query":"subscription { forever }"}""", Events);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Open_streams_do_not_hold_up_the_shutdown()
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Post("""{"query":"subscription { forever }"}""", Events);
        var stopping = host.StopAsync();
        var body = await response.Content.ReadAsStringAsync(Host.Cancellation);
        Assert.DoesNotContain("complete", body, StringComparison.Ordinal);
        await stopping;
    }

    [Fact]
    public async Task A_mutation_that_was_begun_before_a_shutdown_is_answered_to_its_end()
    {
        await using var host = await Host.StartAsync(new TransportOptions { DrainTimeout = TimeSpan.FromMinutes(1) });
        using var stream = await host.Post("""{"query":"subscription { forever }"}""", Events);
        using var response = await host.Post("""{"query":"mutation { held }"}""", Events);
        var stopping = host.StopAsync();
        await host.NothingIsOpen();
        host.Sources.Held.SetResult(7);
        Assert.EndsWith("event: next\ndata: {\"data\":{\"held\":7}}\n\nevent: complete\ndata:\n\n", await response.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
        Assert.DoesNotContain("complete", await stream.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
        await stopping;
    }

    [Fact]
    public async Task A_client_that_goes_ends_the_source()
    {
        await using var host = await Host.StartAsync();
        foreach (var query in (string[])["forever", "flood"])
        {
            using var response = await host.Post($$"""{"query":"subscription { {{query}} }"}""", Events);
            using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Host.Cancellation));
            while (await lines.ReadLineAsync(Host.Cancellation) != "event: next") { }
            Assert.Equal((1, 1), (host.Executor.Subscriptions, host.Sources.Open));
            response.Dispose();
            await host.NothingIsOpen();
        }
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_not_written_to_without_bound()
    {
        await using var host = await Host.StartAsync();
        using var response = await host.Post("""{"query":"subscription { flood }"}""", Events);
        Assert.InRange(await Host.Settled(() => host.Sources.Produced), 1, 1000);
        response.Dispose();
        await host.NothingIsOpen();
    }
}
