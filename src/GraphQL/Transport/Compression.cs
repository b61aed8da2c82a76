using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace GraphQL.Transport;

/// <summary>Puts ASP.NET Core's response compression (Brotli, gzip) in front of single responses; streams go past it.</summary>
internal static class Compression
{
    public static void UseCompression(this IApplicationBuilder pipeline, TransportOptions options)
    {
        var settings = new ResponseCompressionOptions { EnableForHttps = options.CompressionOverHttps, MimeTypes = ["application/json", Negotiation.GraphQLJson, "text/plain"] };
        settings.Providers.Add(new BrotliCompressionProvider(Options.Create(new BrotliCompressionProviderOptions { Level = CompressionLevel.Fastest })));
        settings.Providers.Add(new GzipCompressionProvider(Options.Create(new GzipCompressionProviderOptions { Level = CompressionLevel.Fastest })));
        var provider = new ResponseCompressionProvider(pipeline.ApplicationServices, Options.Create(settings));
        pipeline.UseWhen(IsSingle, branch => branch.Use(next => new ResponseCompressionMiddleware(next, provider).Invoke));
    }

    private static bool IsSingle(HttpContext http) =>
        http.Request.Headers.AcceptEncoding.Count > 0 && !http.WebSockets.IsWebSocketRequest && Negotiation.Choose(http.Request) != Negotiated.Events;
}
