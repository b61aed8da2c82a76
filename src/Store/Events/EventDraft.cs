using Hub.Domain;

namespace Hub.Store;

/// <summary>An event before it has its place in the log.</summary>
internal sealed record EventDraft(EventKind Kind, string? FileId, RegionCode Region, EventDetail Detail)
{
    public string? Entry { get; init; }
    /// <summary>The client who alone hears of it, wherever it is.</summary>
    public string? Client { get; init; }
    public required IReadOnlySet<Hearing> Hearings { get; init; }
}

/// <summary>What the log keeps of an event besides its columns.</summary>
internal sealed record EventDetail(IReadOnlyList<InstitutionCode> Institutions)
{
    public InstitutionCode? Institution { get; init; }
    public StatusChange? Change { get; init; }
    public string? Sanction { get; init; }
    public string? Text { get; init; }
    /// <summary>The id of the deadline or duty that it tells of.</summary>
    public string? ToDo { get; init; }
}
