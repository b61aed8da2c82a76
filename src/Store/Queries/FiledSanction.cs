using Hub.Domain;

namespace Hub.Store;

/// <summary>A sanction and the person file it is in.</summary>
public sealed record FiledSanction(string FileId, Sanction Sanction);
