using System.Net;
using System.Text;

namespace Hub.EndToEnd;

/// <summary>What a page of another site can make a browser do: ask and read where the operator named its origin, and else nothing.</summary>
public sealed class OtherSites(SharedHub open, SqliteHub closed) : IClassFixture<SharedHub>, IClassFixture<SqliteHub>
{
    [Fact]
    public async Task A_page_of_a_named_origin_may_ask_with_a_token_and_read_the_answer()
    {
        using var asked = await PreflightAsync(open, SharedHub.Origin);
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal(SharedHub.Origin, One(asked, "Access-Control-Allow-Origin"));
        Assert.Contains("POST", One(asked, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Contains("authorization", One(asked, "Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        Assert.Null(One(asked, "Access-Control-Allow-Credentials"));
        using var answer = await SendAsync(open, Post("application/json"), SharedHub.Origin);
        Assert.Equal((HttpStatusCode.OK, SharedHub.Origin), (answer.StatusCode, One(answer, "Access-Control-Allow-Origin")));
        Assert.Contains("WWW-Authenticate", One(answer, "Access-Control-Expose-Headers"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_page_of_any_other_origin_may_not()
    {
        foreach (var (hub, origin) in new (RunningHub, string)[] { (open, "https://elsewhere.example"), (open, "null"), (closed, SharedHub.Origin) })
        {
            using var asked = await PreflightAsync(hub, origin);
            Assert.Null(One(asked, "Access-Control-Allow-Origin"));
            using var answer = await SendAsync(hub, Post("application/json"), origin);
            Assert.Null(One(answer, "Access-Control-Allow-Origin"));
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task What_a_form_can_post_without_asking_first_is_not_taken(string type)
    {
        using var answer = await SendAsync(open, Post(type), "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task A_link_changes_nothing()
    {
        using var answer = await SendAsync(open, new HttpRequestMessage(HttpMethod.Get, new Uri(open.Address, "/graphql?query=" + Uri.EscapeDataString("mutation { __typename }"))), null);
        Assert.False(answer.IsSuccessStatusCode);
        using var withToken = new HttpRequestMessage(HttpMethod.Get, new Uri(open.Address, "/graphql?query=" + Uri.EscapeDataString("mutation { submit(entries: []) { results { id } } }")));
        withToken.Headers.Authorization = new("Bearer", await open.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION"));
        using var refused = await SendAsync(open, withToken, null);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (refused.StatusCode, refused.Content.Headers.Allow.Single()));
    }

    private static string? One(HttpResponseMessage answer, string header) => answer.Headers.TryGetValues(header, out var values) ? string.Join(",", values) : null;

    private static HttpRequestMessage Post(string type) => new(HttpMethod.Post, (Uri?)null)
    {
        Content = new StringContent("""{"query":"{ rulebooks { id } }"}""", Encoding.UTF8, type),
    };

    private static Task<HttpResponseMessage> PreflightAsync(RunningHub hub, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, (Uri?)null);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        return SendAsync(hub, request, origin);
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningHub hub, HttpRequestMessage request, string? origin)
    {
        request.RequestUri ??= new Uri(hub.Address, "/graphql");
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await hub.Http.SendAsync(request);
    }
}

/// <summary>A hub that the pages of a booking site may ask.</summary>
public sealed class SharedHub : HubInside
{
    public const string Origin = "https://booking.example";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Hub__Cors__Origins"] = Origin };

    protected override Task<string> ConnectionStringAsync() => Task.FromResult("");
}

/// <summary>A hub that takes no client's word for what it is.</summary>
public sealed class RegisteredOnly(RegisteringHub hub) : IClassFixture<RegisteringHub>
{
    [Fact]
    public async Task Nobody_but_persons_comes_in_without_a_grant()
    {
        await hub.RefusesAsync(await hub.TokenAsync("PLATFORM", "330000", "PATIENT_NOTICE"), "NOT_GRANTED", "no grant");
        await hub.DataAsync(await hub.TokenAsync("PRACTITIONER", "330106", "SELF_ACCESS", "--person", "D330106000001"), "{ viewer { audience } }");
        await hub.DataAsync(null, "{ rulebooks { id } }");
    }
}

/// <summary>A hub for registered clients only.</summary>
public sealed class RegisteringHub : HubInside
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Hub__Clients__Registered"] = "true" };

    protected override Task<string> ConnectionStringAsync() => Task.FromResult("");
}
