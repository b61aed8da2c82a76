using Hub.Domain;

namespace Hub.Store;

/// <summary>Which events a reader may hear (<see cref="Scope"/>) and which of these it wants (the rest; null: all).</summary>
public sealed record EventSelection
{
    public required Scope Scope { get; init; }
    /// <summary>Who hears: what is for another audience alone is left out. Null: everything.</summary>
    public Audience? Audience { get; init; }
    /// <summary>The client who hears: what is for it alone too, of the kinds that it wants. Null: nothing that is for one client alone.</summary>
    public string? Client { get; init; }
    /// <summary>Only events to be heard at an institution of this region.</summary>
    public RegionCode? Region { get; init; }
    public InstitutionKind? InstitutionKind { get; init; }
    public IReadOnlyList<EventKind>? Kinds { get; init; }
    public IReadOnlyList<PersonCode>? Persons { get; init; }
    /// <summary>Only status changes to one of these; other kinds are then left out.</summary>
    public IReadOnlyList<Status>? Status { get; init; }
}
