using Hub.Domain;

namespace Hub.Store;

/// <summary>What a public status is made of: where and as what the person serves, and the sanction that governs on the day.</summary>
/// <param name="Place">Of the active registration that has run longest, of those within the scope.</param>
/// <param name="Holding">The severest sanction that holds; null where none does.</param>
/// <param name="MayBePublished">Whether the file has to be asked which of its points are public; of any other none are.</param>
public sealed record PublicStatusSource(string FileId, string Name, RegisteredPlace Place, Category Category, HeldSanction? Holding, bool MayBePublished);
