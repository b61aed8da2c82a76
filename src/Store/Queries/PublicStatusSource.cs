using Hub.Domain;

namespace Hub.Store;

/// <summary>What a public status is made of: the person's active registrations and the sanctions that hold on the day.</summary>
public sealed record PublicStatusSource(
    PersonCode Code, string FileId, string Name, IReadOnlyList<Registration> Registrations, IReadOnlyList<Sanction> Sanctions);
