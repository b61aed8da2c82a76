namespace Hub.Store;

/// <summary>A signed head and where it was found.</summary>
/// <param name="File">Null: in the database.</param>
public sealed record KnownHead(SignedHead Head, string? File)
{
    internal string Where => File is null ? "in the database" : $"in {File}";
}
