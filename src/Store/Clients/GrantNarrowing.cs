using Hub.Domain;

namespace Hub.Store;

/// <summary>What is to be less of a grant; null leaves it as it is.</summary>
public sealed record GrantNarrowing
{
    public RegionCode? Region { get; init; }
    public IReadOnlyList<Purpose>? Purposes { get; init; }
    public DateTimeOffset? Ends { get; init; }
    /// <summary>Fields to be left out besides those that are.</summary>
    public FieldSet Without { get; init; } = FieldSet.Empty;

    /// <exception cref="GrantException">It would give more, or the same.</exception>
    internal ClientGrant Of(ClientGrant grant, string id, string by, DateTimeOffset now)
    {
        var narrower = grant with
        {
            Id = id,
            Region = Region ?? grant.Region,
            Purposes = Purposes ?? grant.Purposes,
            Ends = Ends?.AsKept() ?? grant.Ends,
            Without = FieldSet.Of([.. grant.Without.Names, .. Without.Names]),
            GivenAt = now,
            GivenBy = by,
        };
        if (!narrower.IsWithin(grant)) throw new GrantException($"That would give the client more than grant {grant.Id} does. To widen its access, give it another grant: hub clients add {grant.Client} …");
        if (grant.IsWithin(narrower)) throw new GrantException($"Grant {grant.Id} is as narrow as that already.");
        return narrower;
    }
}
