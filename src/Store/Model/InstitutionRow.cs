namespace Hub.Store;

/// <summary>An institution as the registration with the latest day describes it.</summary>
public sealed class InstitutionRow
{
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required int Kind { get; set; }
    public bool? Public { get; set; }
    public required int Region { get; set; }
    /// <summary>The day of the registration that this is drawn from.</summary>
    public required DateOnly DescribedOn { get; set; }
}
