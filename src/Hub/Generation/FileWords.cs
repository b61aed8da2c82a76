using Hub.Domain;

namespace Hub.Generation;

/// <summary>The words that files have for the contract's values.</summary>
public static class FileWords
{
    public static string Of(Category category) => category switch
    {
        Category.Doctor => "医师",
        Category.Nurse => "护士",
        Category.HospitalPharmacist => "医疗机构药师",
        Category.Technician => "医技人员",
        Category.FeeReviewer => "费用审核人员",
        Category.PharmacyPrincipal => "药店主要负责人",
        Category.PharmacyPharmacist => "药店药师",
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };

    public static string Of(PrincipalRole role) => role switch
    {
        PrincipalRole.LegalRepresentative => "法定代表人",
        PrincipalRole.EnterpriseHead => "企业负责人",
        PrincipalRole.Principal => "主要负责人",
        PrincipalRole.QualityHead => "质量负责人",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.AdminPenalty => "行政处罚",
        DecisionKind.AgreementHandling => "协议处理",
        DecisionKind.LicensingAuthority => "行业主管部门处理",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Responsibility responsibility) => responsibility switch
    {
        Responsibility.General => "一般",
        Responsibility.Important => "重要",
        Responsibility.Principal => "主要",
        _ => throw new ArgumentOutOfRangeException(nameof(responsibility)),
    };

    public static string Of(Adjustment adjustment) => adjustment switch
    {
        Adjustment.None => "无",
        Adjustment.LighterInBand => "从轻",
        Adjustment.DownOneBand => "减轻一档",
        Adjustment.HeavierInBand => "从重",
        Adjustment.UpOneBand => "加重一档",
        Adjustment.FirstOffenceWaived => "首违不记",
        _ => throw new ArgumentOutOfRangeException(nameof(adjustment)),
    };
}
