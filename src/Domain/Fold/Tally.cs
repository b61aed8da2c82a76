namespace Hub.Domain;

/// <summary>Scores and repairs as they stand in an epoch, with each province's totals of each year.</summary>
internal sealed class Tally
{
    private readonly Dictionary<(RegionCode Province, int Year), (int Raw, int Effective)> _totals = [];

    public static Tally Nothing { get; } = new();

    public ScoreLine[] Lines { get; init; } = [];

    public RepairLine[] Repairs { get; init; } = [];

    /// <summary>Raw, and after repairs and the cap .</summary>
    public (int Raw, int Effective) Of(RegionCode province, int year) => _totals.GetValueOrDefault((province, year));

    public void Put(RegionCode province, int year, int raw, int effective) => _totals[(province, year)] = (raw, effective);
}
