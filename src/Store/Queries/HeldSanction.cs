using Hub.Domain;

namespace Hub.Store;

/// <summary>As much of a sanction as the public may be told of it.</summary>
public readonly record struct HeldSanction(Status Status, Cause Cause, DateOnly? From, DateOnly? LastDay, DateOnly? NoRegistrationUntil)
{
    private DateOnly End => NoRegistrationUntil ?? LastDay ?? DateOnly.MaxValue;

    /// <summary>Severer, or as severe and longer; of two that are alike in both the earlier one, so that the order in which they are read makes no difference.</summary>
    internal bool Outranks(HeldSanction other) =>
        (Status, End, other.From, other.Cause, LastDay).CompareTo((other.Status, other.End, From, Cause, other.LastDay)) > 0;
}
