using System.Net;

namespace Hub.Tests.WebConsole;

/// <summary>What the addresses of the console are answered with.</summary>
public sealed class ConsolePagesTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/persons/D330106000017?asOf=2025-12-01")]
    [InlineData("/%E5%85%AC%E4%BC%97%E6%9F%A5%E8%AF%A2")]
    [InlineData("/graphqlish")]
    [InlineData("/index.html/")]
    [InlineData("/favicon.svg/")]
    public async Task A_screens_address_gets_the_main_page_itself(string address)
    {
        await using var site = await ConsoleSite.StartAsync();
        using var answer = await site.OpenAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/html; charset=utf-8", ConsoleSite.Index), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync()));
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        using var again = await site.GetAsync(address, ("Accept", "text/html"), ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/explorer")]
    [InlineData("/explorer/")]
    [InlineData("/explorer.html")]
    public async Task The_explorer_has_a_page_and_a_policy_of_its_own(string address)
    {
        await using var site = await ConsoleSite.StartAsync();
        using var answer = await site.OpenAsync(address);
        Assert.Equal(ConsoleSite.Explorer, await answer.Content.ReadAsStringAsync());
        Assert.Contains("style-src 'self' 'unsafe-inline';", Policy(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Policy(answer).Replace("style-src 'self' 'unsafe-inline'", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assets/gone-0000.js")]
    [InlineData("/assets/")]
    [InlineData("/assets")]
    [InlineData("/graphql/other")]
    [InlineData("/health/other")]
    [InlineData("/console/other")]
    [InlineData("/console")]
    public async Task Nothing_is_a_screen_where_other_things_are_answered(string address)
    {
        await using var site = await ConsoleSite.StartAsync();
        using var answer = await site.OpenAsync(address);
        Assert.Equal((HttpStatusCode.NotFound, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("image/avif,image/webp")]
    [InlineData("text/html;q=0,*/*")]
    [InlineData("()<>@;;,")]
    public async Task What_does_not_ask_for_a_page_is_not_given_one(string accept)
    {
        await using var site = await ConsoleSite.StartAsync();
        using var missing = await site.GetAsync("/picture.png", ("Accept", accept));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        using var main = await site.GetAsync("/", ("Accept", accept));
        Assert.Equal(ConsoleSite.Index, await main.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("br, gzip", "br", "in brotli")]
    [InlineData("gzip", "gzip", "in gzip")]
    [InlineData("gzip;q=0.5, br;q=0", "gzip", "in gzip")]
    [InlineData("identity", null, ConsoleSite.Script)]
    [InlineData(null, null, ConsoleSite.Script)]
    public async Task A_file_goes_out_as_it_was_compressed_before_and_for_ever(string? accepted, string? encoding, string sent)
    {
        await using var site = await ConsoleSite.StartAsync();
        using var answer = await site.GetAsync("/assets/main-a1b2.js", accepted is null ? [] : [("Accept-Encoding", accepted)]);
        Assert.Equal((encoding, sent), (answer.Content.Headers.ContentEncoding.SingleOrDefault(), await answer.Content.ReadAsStringAsync()));
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
        Assert.Equal(("text/javascript; charset=utf-8", "Accept-Encoding"), (answer.Content.Headers.ContentType?.ToString(), answer.Headers.Vary.ToString()));
    }

    [Fact]
    public async Task A_file_can_be_asked_about_and_had_in_parts()
    {
        await using var site = await ConsoleSite.StartAsync();
        using var head = await site.SendAsync(HttpMethod.Head, "/assets/plain-c3d4.css", null);
        Assert.Equal((HttpStatusCode.OK, 7L), (head.StatusCode, head.Content.Headers.ContentLength));
        using var part = await site.GetAsync("/assets/plain-c3d4.css", ("Range", "bytes=0-3"));
        Assert.Equal((HttpStatusCode.PartialContent, "body"), (part.StatusCode, await part.Content.ReadAsStringAsync()));
        using var beyond = await site.GetAsync("/assets/plain-c3d4.css", ("Range", "bytes=70-"));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        using var posted = await site.PostAsync("/", "{}");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD"), (posted.StatusCode, string.Join(", ", posted.Content.Headers.Allow.Order())));
    }

    [Fact]
    public async Task Others_answer_what_is_theirs()
    {
        await using var site = await ConsoleSite.StartAsync();
        Assert.Equal("graphql", await (await site.OpenAsync("/graphql")).Content.ReadAsStringAsync());
        Assert.Equal("live", await (await site.OpenAsync("/health/live")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Every_answer_binds_the_browser()
    {
        await using var site = await ConsoleSite.StartAsync();
        foreach (var address in (string[])["/", "/explorer", "/assets/main-a1b2.js", "/assets/gone.js", "/console/settings", "/console/gone"])
        {
            using var answer = await site.OpenAsync(address);
            var policy = Policy(answer);
            foreach (var rule in (string[])["default-src 'self'", "script-src 'self'", "connect-src 'self'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'", "object-src 'none'"]) Assert.Contains(rule, policy.Split("; "));
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
            Assert.Contains("camera=()", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_console_the_hub_says_how_to_get_it_in_two_languages()
    {
        await using var site = await ConsoleSite.StartAsync(built: false);
        using var answer = await site.OpenAsync("/");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode.OK, "no-store"), (answer.StatusCode, answer.Headers.CacheControl?.ToString()));
        Assert.Contains("请安装 Node.js 20.19", page, StringComparison.Ordinal);
        Assert.Contains("Install Node.js 20.19", page, StringComparison.Ordinal);
        using var settings = await site.GetAsync("/console/settings");
        Assert.Equal(HttpStatusCode.OK, settings.StatusCode);
    }

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();
}
