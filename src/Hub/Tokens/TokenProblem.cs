namespace Hub.Tokens;

/// <summary>Why a token is refused: a code for programs, a sentence for people. Neither repeats the token.</summary>
public sealed record TokenProblem(string Code, string Message);

/// <summary>What a token says, or why it is refused: exactly one is set.</summary>
public sealed record TokenReading(Domain.Caller? Caller, TokenProblem? Problem)
{
    public static TokenReading Refused(string code, string message) => new(null, new TokenProblem(code, message));
}
