using Hub.Domain;

namespace Hub.Schema;

/// <summary>All of a caller that decides which view of the contract it has; callers of one class share one view.</summary>
/// <param name="Province">The caller's province, or the country.</param>
/// <param name="Purpose">Null for whoever comes without a token.</param>
public sealed record CallerClass(Audience Audience, InsuranceBody? Body, RegionCode Province, Purpose? Purpose)
{
    /// <summary>Whoever comes without a token.</summary>
    public static CallerClass Anyone { get; } = new(Audience.Public, null, RegionCode.Country, null);

    public static CallerClass Of(Caller? caller) =>
        caller is null ? Anyone : new(caller.Audience, caller.Body, caller.Region.Province, caller.Purpose);

    /// <summary>The view's name, as caches of compiled documents use it.</summary>
    public override string ToString() => $"{Audience}/{Body}/{Province}/{Purpose}";
}
