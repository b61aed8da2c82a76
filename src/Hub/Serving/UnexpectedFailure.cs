namespace Hub.Serving;

/// <summary>The answer when something of ours broke outside the engine: a GraphQL error without a word of what it was.</summary>
public static class UnexpectedFailure
{
    public static Task AnswerAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        var error = new { message = "The hub failed. The operator finds the cause under this id.", extensions = new { code = "INTERNAL", id = http.TraceIdentifier } };
        return http.Response.WriteAsJsonAsync(new { errors = new[] { error } }, http.RequestAborted);
    }
}
