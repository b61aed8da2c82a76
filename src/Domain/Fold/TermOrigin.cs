namespace Hub.Domain;

/// <summary>What brought a term about: the entry, the region whose agency or authority decided, and when.</summary>
internal sealed record TermOrigin(string Control, RegionCode Region, DateOnly DecidedOn, InstitutionCode? Institution, string? DocumentNumber)
{
    public RegionCode Province { get; } = Region.Province;

    public static TermOrigin Of(LedgerEntry entry) =>
        new(entry.Control, entry.Content.Region, entry.Content.LawDay, entry.Content.Place, entry.Content.Document);
}
