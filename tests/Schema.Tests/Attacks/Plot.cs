using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>A place of the attacked world: an institution, where it lies, and the agency that decides there.</summary>
internal sealed record Plot(string Code, string Region, string Agency)
{
    public static readonly Plot HangzhouHospital = new("H33010600124", "330106", "330100");
    public static readonly Plot HangzhouClinic = new("H33010800555", "330108", "330100");
    public static readonly Plot HangzhouPharmacy = new("P33010600672", "330106", "330100");
    public static readonly Plot NingboHospital = new("H33020300311", "330203", "330200");
    public static readonly Plot HaikouHospital = new("H46010500077", "460105", "460100");
    public static readonly Plot HaikouPharmacy = new("P46010500036", "460105", "460100");
    /// <summary>A city without counties.</summary>
    public static readonly Plot DanzhouPharmacy = new("P46040000021", "460400", "460400");
    /// <summary>A county that stands directly under its province.</summary>
    public static readonly Plot WuzhishanPharmacy = new("P46900100031", "469001", "469001");
    public static readonly Plot TaiyuanHospital = new("H14010500088", "140105", "140100");
    public static readonly Plot TaiyuanPharmacy = new("P14010500099", "140105", "140100");

    public static readonly IReadOnlyList<Plot> All =
    [
        HangzhouHospital, HangzhouClinic, HangzhouPharmacy, NingboHospital, HaikouHospital, HaikouPharmacy, DanzhouPharmacy, WuzhishanPharmacy, TaiyuanHospital, TaiyuanPharmacy,
    ];

    public InstitutionCode Institution => InstitutionCode.Parse(Code);

    public InstitutionKind Kind => Institution.Kind;

    public RegionCode County => RegionCode.Parse(Region);

    public RegionCode City => RegionCode.Parse(Agency);
}
