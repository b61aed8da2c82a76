using Hub.Domain;

namespace Hub.Schema;

/// <summary>All of a caller that decides which view of the contract it has; callers of one class share one view.</summary>
/// <param name="Province">The caller's province, or the country.</param>
/// <param name="Purpose">Null for whoever comes without a token.</param>
public sealed record CallerClass(Audience Audience, InsuranceBody? Body, RegionCode Province, Purpose? Purpose)
{
    /// <summary>The narrower purpose of one operation; then only what both purposes give.</summary>
    public Purpose? Narrowed { get; init; }

    /// <summary>Fields that the grant to the client leaves out.</summary>
    public FieldSet Without { get; init; } = FieldSet.Empty;

    /// <summary>Whoever comes without a token.</summary>
    public static CallerClass Anyone { get; } = new(Audience.Public, null, RegionCode.Country, null);

    public static CallerClass Of(Caller? caller) =>
        caller is null ? Anyone : new(caller.Audience, caller.Body, caller.Region.Province, caller.Purpose) { Narrowed = caller.Narrowed, Without = caller.Without };

    /// <summary>Whether a right for these purposes alone is one to it; null: for any purpose.</summary>
    public bool AsksFor(IReadOnlyList<Purpose>? purposes) =>
        purposes is null || (Purpose is { } stated && purposes.Contains(stated) && purposes.Contains(Narrowed ?? stated));

    /// <summary>The view's name, as caches of compiled documents use it.</summary>
    public override string ToString() => $"{Audience}/{Body}/{Province}/{Purpose}/{Narrowed}/{Without}";
}
