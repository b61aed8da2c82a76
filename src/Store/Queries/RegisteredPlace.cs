using Hub.Domain;

namespace Hub.Store;

/// <summary>An institution as a registration describes it.</summary>
public sealed record RegisteredPlace(InstitutionCode Code, string Name, InstitutionKind Kind, RegionCode Region);
