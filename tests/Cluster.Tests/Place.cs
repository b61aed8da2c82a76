namespace Hub.Clustered;

/// <summary>An institution of the made-up world, and the county that it lies in.</summary>
internal sealed record Place(string Institution, string County)
{
    public static IReadOnlyList<Place> All { get; } =
    [
        new("H33010600124", "330106"), new("P33010600045", "330106"), new("H33020300031", "330203"),
        new("H14010500011", "140105"), new("H14080200022", "140802"), new("P46010500021", "460105"),
    ];

    public bool IsPharmacy => Institution[0] == 'P';

    /// <summary>How the codes of its staff begin.</summary>
    public string Staff => $"{(IsPharmacy ? 'Y' : 'D')}{County}";

    /// <summary>Where a writer submits in a step.</summary>
    public static Place Of(int writer, int step) => All[(writer + step) % All.Count];

    public string Province => County[..2] + "0000";

    public string City => County[..4] + "00";
}
