using System.Net;
using System.Text;
using Hub.Configuration;

namespace Hub.EndToEnd;

/// <summary>Tokens that are wrong in every way there is: refused over HTTP and on a socket, alike.</summary>
public sealed class TokenAttacks(SqliteHub hub) : IClassFixture<SqliteHub>
{
    private static readonly byte[] Key = HubKeys.DevelopmentSigning;

    public static TheoryData<string, string> Attacks => new()
    {
        { "TOKEN_INVALID", "another issuer" },
        { "TOKEN_INVALID", "no issuer" },
        { "TOKEN_INVALID", "another aud" },
        { "TOKEN_INVALID", "no aud" },
        { "TOKEN_INVALID", "alg none" },
        { "TOKEN_INVALID", "alg None, with a signature" },
        { "TOKEN_INVALID", "another key" },
        { "TOKEN_INVALID", "an empty key" },
        { "TOKEN_INVALID", "alg HS384 of an HS256 signature" },
        { "TOKEN_EXPIRED", "expired" },
        { "TOKEN_INVALID", "not yet valid" },
        { "TOKEN_INVALID", "never expires" },
        { "TOKEN_INVALID", "header tampered" },
        { "TOKEN_INVALID", "claims tampered" },
        { "TOKEN_INVALID", "signature tampered" },
        { "TOKEN_INVALID", "signature left out" },
        { "TOKEN_INVALID", "oversized" },
        { "TOKEN_INVALID", "crit" },
        { "TOKEN_INVALID", "b64 false, critical" },
        { "TOKEN_INVALID", "two audiences" },
        { "TOKEN_INVALID", "two algorithms" },
        { "TOKEN_INVALID", "five parts" },
        { "TOKEN_CLAIM_MISSING", "an audience that the policy does not know" },
        { "TOKEN_CLAIM_INVALID", "audience PUBLIC" },
        { "TOKEN_CLAIM_INVALID", "audience as a list" },
        { "TOKEN_CLAIM_INVALID", "region as a number" },
        { "TOKEN_CLAIM_INVALID", "purpose as an object" },
        { "TOKEN_CLAIM_INVALID", "sub as a number" },
        { "TOKEN_INVALID", "sub as a list" },
        { "TOKEN_CLAIM_INVALID", "post as a number" },
        { "PURPOSE_NOT_ALLOWED", "a purpose of others" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public Task It_is_refused_with_a_challenge_that_client_libraries_know(string code, string attack) => hub.RefusesAsync(Token(attack), code, attack);

    [Fact]
    public async Task Written_by_hand_like_these_but_with_nothing_wrong_it_is_taken()
    {
        using var response = await hub.AuthorizedAsync($"Bearer {Forged.Signed(Key, Forged.Claims())}");
        Assert.Contains("HEALTH", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Digest username=\"x\"")]
    [InlineData("nonsense")]
    public async Task Who_comes_with_something_else_than_a_bearer_token_is_told_what_is_wanted_and_of_no_error(string authorization)
    {
        using var response = await hub.AuthorizedAsync(authorization);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer realm=\"hub\""), (response.StatusCode, response.Headers.WwwAuthenticate.ToString()));
    }

    [Fact]
    public async Task What_a_token_is_not_enough_for_is_403_and_insufficient_scope()
    {
        using var withToken = await hub.PostAsync(Forged.Signed(Key, Forged.Claims()), "{ practitioner(code: \"D330106999999\") { idNumber } }");
        Assert.Equal(HttpStatusCode.Forbidden, withToken.StatusCode);
        Assert.StartsWith("Bearer realm=\"hub\", error=\"insufficient_scope\", error_description=\"Practitioner.idNumber is not shared", withToken.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        using var without = await hub.PostAsync(null, "{ viewer { audience } }");
        Assert.Equal((HttpStatusCode.Forbidden, "Bearer realm=\"hub\""), (without.StatusCode, without.Headers.WwwAuthenticate.ToString()));
    }

    [Fact]
    public async Task A_purpose_that_the_audience_may_not_ask_for_is_403_whatever_the_operation()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hub.Address, "/graphql"))
        {
            Content = new StringContent("""{"query":"{ rulebooks { id } }","extensions":{"purpose":"SETTLEMENT"}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", Forged.Signed(Key, Forged.Claims()));
        using var response = await hub.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("PURPOSE_NOT_ALLOWED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("insufficient_scope", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    private static string Token(string attack)
    {
        var good = Forged.Signed(Key, Forged.Claims());
        var parts = good.Split('.');
        return attack switch
        {
            "another issuer" => Claiming("iss", "\"someone\""),
            "no issuer" => Claiming("iss", null),
            "another aud" => Claiming("aud", "\"elsewhere\""),
            "no aud" => Claiming("aud", null),
            "alg none" => $"{Forged.Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
            "alg None, with a signature" => $"{Forged.Encode("""{"alg":"None","typ":"JWT"}""")}.{parts[1]}.{parts[2]}",
            "another key" => Forged.Signed(Encoding.UTF8.GetBytes(new string('k', 32)), Forged.Claims()),
            "an empty key" => Forged.Signed([], Forged.Claims()),
            "alg HS384 of an HS256 signature" => Forged.Signed(Key, Forged.Claims(), """{"alg":"HS384","typ":"JWT"}"""),
            "expired" => Claiming("exp", $"{DateTimeOffset.UtcNow.AddMinutes(-1).ToUnixTimeSeconds()}"),
            "not yet valid" => Claiming("nbf", $"{DateTimeOffset.UtcNow.AddMinutes(30).ToUnixTimeSeconds()}"),
            "never expires" => Claiming("exp", null),
            "header tampered" => Forged.Tampered(good, 0),
            "claims tampered" => Forged.Tampered(good, 1),
            "signature tampered" => Forged.Tampered(good, 2),
            "signature left out" => $"{parts[0]}.{parts[1]}.",
            "oversized" => Claiming("post", $"\"{new string('x', 9_000)}\""),
            "crit" => Forged.Signed(Key, Forged.Claims(), """{"alg":"HS256","typ":"JWT","crit":["exp"],"exp":1}"""),
            "b64 false, critical" => Forged.Signed(Key, Forged.Claims(), """{"alg":"HS256","b64":false,"crit":["b64"]}"""),
            "two audiences" => Forged.Signed(Key, Forged.Claims().Replace("{", "{\"audience\":\"INSURANCE\",", StringComparison.Ordinal)),
            "two algorithms" => Forged.Signed(Key, Forged.Claims(), """{"alg":"none","alg":"HS256","typ":"JWT"}"""),
            "five parts" => $"{good}.{parts[1]}.{parts[2]}",
            "an audience that the policy does not know" => Claiming("audience", "\"POLICE\""),
            "audience PUBLIC" => Claiming("audience", "\"PUBLIC\""),
            "audience as a list" => Claiming("audience", "[\"HEALTH\"]"),
            "region as a number" => Claiming("region", "330100"),
            "purpose as an object" => Claiming("purpose", "{}"),
            "sub as a number" => Claiming("sub", "1"),
            "sub as a list" => Claiming("sub", "[\"a\",\"b\"]"),
            "post as a number" => Claiming("post", "7"),
            "a purpose of others" => Claiming("purpose", "\"FUND_SUPERVISION\""),
            _ => throw new ArgumentException(attack),
        };
    }

    private static string Claiming(string name, string? json) => Forged.Signed(Key, Forged.Claims((name, json)));
}
