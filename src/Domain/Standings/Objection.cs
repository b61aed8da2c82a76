namespace Hub.Domain;

/// <summary>异议申诉 with its steps and its result.</summary>
public sealed record Objection
{
    /// <summary>The control of its entry.</summary>
    public required string Id { get; init; }

    /// <summary>The control of the entry objected to.</summary>
    public required string Entry { get; init; }

    public required RegionCode Region { get; init; }

    public required DateOnly FiledOn { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    /// <summary>After the window of the province's rule .</summary>
    public required bool Late { get; init; }

    public required string Statement { get; init; }

    /// <summary>By day.</summary>
    public required IReadOnlyList<ObjectionStepEntry> Steps { get; init; }

    /// <summary>The latest decision; null while it is under review.</summary>
    public ObjectionDecidedEntry? Decided { get; init; }

    public bool OpenOn(DateOnly day) => FiledOn <= day && (Decided is null || day < Decided.DecidedOn);
}
