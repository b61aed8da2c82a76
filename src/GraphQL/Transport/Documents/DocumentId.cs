using System.Buffers;
using System.Security.Cryptography;

namespace GraphQL.Transport.Documents;

/// <summary>What a persisted document is called: by its SHA-256, by a private scheme, or by any name without a colon.</summary>
public static class DocumentId
{
    private const string Sha256 = "sha256:";
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>The id that a document has by its content: <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> source) => Sha256 + HashOf(source);

    internal static string Of(string hash) => Sha256 + hash;

    internal static string HashOf(ReadOnlySpan<byte> source) => Convert.ToHexStringLower(SHA256.HashData(source));

    internal static bool IsHash(string text) => text.Length == 64 && !text.AsSpan().ContainsAnyExcept(Hexadecimal);

    internal static bool IsWellFormed(string id) =>
        id.Length > 0 && (!id.Contains(':', StringComparison.Ordinal) || id.StartsWith("x-", StringComparison.Ordinal) || HashIn(id) is not null);

    /// <summary>The hash in an id that is one; else null.</summary>
    internal static string? HashIn(string id) => id.StartsWith(Sha256, StringComparison.Ordinal) && IsHash(id[Sha256.Length..]) ? id[Sha256.Length..] : null;
}
