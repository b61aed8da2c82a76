namespace GraphQL.Language;

/// <summary>The lexical tokens of section 2.1.7, and the end of the source.</summary>
internal enum TokenKind : byte
{
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    ParenLeft,
    ParenRight,
    Spread,
    Colon,
    EqualsSign,
    At,
    BracketLeft,
    BracketRight,
    BraceLeft,
    Pipe,
    BraceRight,
    Name,
    Int,
    Float,
    String,
    BlockString,
}

/// <summary>How errors call the tokens.</summary>
internal static class TokenKinds
{
    private static readonly string[] Descriptions =
    [
        "<EOF>", "\"!\"", "\"$\"", "\"&\"", "\"(\"", "\")\"", "\"...\"", "\":\"", "\"=\"", "\"@\"", "\"[\"", "\"]\"", "\"{\"", "\"|\"", "\"}\"",
        "Name", "Int", "Float", "String", "BlockString",
    ];

    public static string Describe(this TokenKind kind) => Descriptions[(int)kind];
}
