using GraphQL.Response;
using Hub.Tokens;

namespace Hub.Serving;

/// <summary>The WWW-Authenticate of a refusal, as RFC 6750 has it; without an error for one who came without a bearer token.</summary>
internal static class BearerChallenge
{
    public const string Plain = "Bearer realm=\"hub\"";

    public static string InvalidToken(TokenProblem problem) => With("invalid_token", problem.Message);

    /// <summary>For an answer of 403: the token is good, and not enough for what was asked; null where no other token would help.</summary>
    public static string? Of(HttpContext http, IReadOnlyList<GraphQLError> errors) =>
        errors.FirstOrDefault(error => error.Code is "NOT_SHARED" or "PURPOSE_NOT_ALLOWED") is not { } refused ? null
        : http.Request.Headers.Authorization.Count == 0 ? Plain
        : With("insufficient_scope", refused.Message);

    private static string With(string error, string description) => $"{Plain}, error=\"{error}\", error_description=\"{Allowed(description)}\"";

    /// <summary>Section 3: printable ASCII without quotation marks and backslashes.</summary>
    private static string Allowed(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' and not '"' and not '\\' ? c : '?'));
}
