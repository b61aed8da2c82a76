using System.IO.Compression;
using System.Text;

namespace GraphQL.Tests.Transport;

public sealed class CompressionTests
{
    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, br", "br")]
    [InlineData("identity", "")]
    [InlineData(null, "")]
    public async Task A_response_is_compressed_as_the_caller_accepts_it(string? accepted, string encoding)
    {
        await using var host = await Host.StartAsync();
        using var response = await Post(host, accepted, "application/graphql-response+json");
        Assert.Equal(encoding, string.Join(',', response.Content.Headers.ContentEncoding));
        var body = await response.Content.ReadAsStreamAsync(Host.Cancellation);
        await using var plain = encoding switch { "gzip" => new GZipStream(body, CompressionMode.Decompress), "br" => new BrotliStream(body, CompressionMode.Decompress), _ => body };
        Assert.Equal("""{"data":{"hello":"hello world"}}""", await new StreamReader(plain, Encoding.UTF8).ReadToEndAsync(Host.Cancellation));
    }

    [Fact]
    public async Task A_stream_of_events_is_not_compressed()
    {
        await using var host = await Host.StartAsync();
        using var response = await Post(host, "gzip", "text/event-stream");
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Contains("event: complete", await response.Content.ReadAsStringAsync(Host.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compression_can_be_turned_off()
    {
        await using var host = await Host.StartAsync(new() { Compression = false });
        using var response = await Post(host, "gzip", "application/json");
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    private static Task<HttpResponseMessage> Post(Host host, string? encoding, string accept)
    {
        if (encoding is not null)
        {
            host.Http.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        }
        return host.Post("""{"query":"{ hello }"}""", accept);
    }
}
