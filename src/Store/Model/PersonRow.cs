namespace Hub.Store;

/// <summary>A person file: its name, and the ID number sealed and hashed, never in the open.</summary>
public sealed class PersonRow
{
    public required string FileId { get; init; }
    public required string Name { get; set; }
    /// <summary>psn_cert_type; part of what is hashed.</summary>
    public required string IdType { get; init; }
    /// <summary>HMAC-SHA-256 of type and number, base 64: by it the file is found.</summary>
    public required string IdHash { get; init; }
    public required string KeyId { get; set; }
    public required byte[] Nonce { get; set; }
    /// <summary>AES-256-GCM, the tag at the end.</summary>
    public required byte[] Sealed { get; set; }
}
