using Hub.Domain;

namespace Hub.Store;

/// <summary>The words that files use for the domain's terms; the first of several is the one that messages name.</summary>
public static class Words
{
    public static IReadOnlyDictionary<string, Category> Categories { get; } = With<Category>(
        ("医师", Category.Doctor), ("医保医师", Category.Doctor), ("医生", Category.Doctor),
        ("护士", Category.Nurse), ("医保护士", Category.Nurse), ("护理人员", Category.Nurse),
        ("医疗机构药师", Category.HospitalPharmacist), ("医疗机构药学人员", Category.HospitalPharmacist), ("药学人员", Category.HospitalPharmacist), ("药学技术人员", Category.HospitalPharmacist),
        ("医技人员", Category.Technician), ("医疗机构技术人员", Category.Technician), ("技术人员", Category.Technician),
        ("费用审核人员", Category.FeeReviewer), ("审核人员", Category.FeeReviewer), ("医疗费用审核人员", Category.FeeReviewer), ("医疗费用和医保结算审核人员", Category.FeeReviewer),
        ("药店主要负责人", Category.PharmacyPrincipal), ("主要负责人", Category.PharmacyPrincipal), ("零售药店主要负责人", Category.PharmacyPrincipal), ("定点零售药店主要负责人", Category.PharmacyPrincipal), ("负责人", Category.PharmacyPrincipal),
        ("药店药师", Category.PharmacyPharmacist), ("零售药店药师", Category.PharmacyPharmacist), ("定点零售药店药师", Category.PharmacyPharmacist), ("医保药师", Category.PharmacyPharmacist));

    public static IReadOnlyDictionary<string, PrincipalRole> PrincipalRoles { get; } = With<PrincipalRole>(
        ("法定代表人", PrincipalRole.LegalRepresentative), ("企业负责人", PrincipalRole.EnterpriseHead), ("主要负责人", PrincipalRole.Principal), ("质量负责人", PrincipalRole.QualityHead));

    public static IReadOnlyDictionary<string, Status> Statuses { get; } = With<Status>(
        ("正常", Status.Normal), ("暂停", Status.Suspended), ("终止", Status.Terminated));

    /// <summary>机构性质: public or not.</summary>
    public static IReadOnlyDictionary<string, bool> Ownership { get; } = new Dictionary<string, bool> { ["公立"] = true, ["民营"] = false };

    public static IReadOnlyDictionary<string, DecisionKind> DecisionKinds { get; } = With<DecisionKind>(
        ("行政处罚", DecisionKind.AdminPenalty), ("协议处理", DecisionKind.AgreementHandling), ("行业主管部门处理", DecisionKind.LicensingAuthority));

    public static IReadOnlyDictionary<string, Responsibility> Responsibilities { get; } = With<Responsibility>(
        ("一般", Responsibility.General), ("重要", Responsibility.Important), ("主要", Responsibility.Principal),
        ("一般责任", Responsibility.General), ("重要责任", Responsibility.Important), ("主要责任", Responsibility.Principal));

    public static IReadOnlyDictionary<string, Adjustment> Adjustments { get; } = With<Adjustment>(
        ("无", Adjustment.None), ("从轻", Adjustment.LighterInBand), ("减轻一档", Adjustment.DownOneBand), ("从重", Adjustment.HeavierInBand), ("加重一档", Adjustment.UpOneBand), ("首违不记", Adjustment.FirstOffenceWaived));

    public static IReadOnlyDictionary<string, Circumstance> Circumstances { get; } = With<Circumstance>();

    /// <summary>The word for a value: the first of those that files use.</summary>
    public static string Of<T>(IReadOnlyDictionary<string, T> words, T value) where T : struct => words.First(w => w.Value.Equals(value)).Key;

    /// <summary>The Chinese words, and after them the names that the contract uses.</summary>
    private static Dictionary<string, T> With<T>(params (string Word, T Value)[] words) where T : struct, Enum
    {
        var all = words.ToDictionary(w => w.Word, w => w.Value);
        foreach (var value in Enum.GetValues<T>()) all.TryAdd(EnumName.Of(value), value);
        return all;
    }
}
