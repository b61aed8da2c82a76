using Hub.Domain;

namespace Hub.Store;

/// <summary>What a public status is made of: the person's active registrations and the sanctions that hold on the day.</summary>
/// <param name="Published">The year's points that an agency has let the public see, by province.</param>
public sealed record PublicStatusSource(
    PersonCode Code, string FileId, string Name, IReadOnlyList<Registration> Registrations, IReadOnlyList<Sanction> Sanctions, IReadOnlyList<RegionPoints> Published);
