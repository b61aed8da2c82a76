using Hub.Domain;

namespace Hub.Store;

/// <summary>A person of whom events tell: where they are heard, and the institutions that the person serves.</summary>
internal sealed record HeardOf(string FileId, IReadOnlyList<Hearing> At, IReadOnlyList<InstitutionCode> Institutions);
