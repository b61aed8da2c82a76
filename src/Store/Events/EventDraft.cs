using Hub.Domain;

namespace Hub.Store;

/// <summary>An event before it has its place in the log.</summary>
internal sealed record EventDraft(EventKind Kind, string FileId, RegionCode Region, EventDetail Detail)
{
    public string? Entry { get; init; }
    public required IReadOnlySet<Hearing> Hearings { get; init; }
}

/// <summary>Where an event is to be heard: at an institution, or (without one) in a region by those who follow that kind.</summary>
internal sealed record Hearing(RegionCode Region, InstitutionKind Kind, InstitutionCode? Institution);

/// <summary>What the log keeps of an event besides its columns.</summary>
internal sealed record EventDetail(IReadOnlyList<InstitutionCode> Institutions)
{
    public InstitutionCode? Institution { get; init; }
    public StatusChange? Change { get; init; }
    public string? Sanction { get; init; }
    public string? Text { get; init; }
}
