using Hub.Domain;

namespace Hub.Store;

/// <summary>A person file's key, name and codes, without its entries.</summary>
public sealed record Person(string FileId, string Name, IReadOnlyList<PersonCode> Codes);
