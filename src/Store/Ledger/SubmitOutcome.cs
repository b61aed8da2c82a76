using Hub.Domain;

namespace Hub.Store;

/// <summary>The answer to one submitted entry.</summary>
/// <param name="Id">The sender's own key.</param>
/// <param name="Control">The hub's key; null when refused.</param>
/// <param name="Person">The code that the entry is filed under, issued by the hub where the registration had none .</param>
/// <param name="FileId">The person file it went into, or by which the law refused it.</param>
public sealed record SubmitOutcome(string Id, EntryResult Result, string? Control = null, PersonCode? Person = null, string? FileId = null)
{
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
    public IReadOnlyList<Refusal> Warnings { get; init; } = [];
}
