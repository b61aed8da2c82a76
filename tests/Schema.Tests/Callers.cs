using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Callers of every kind.</summary>
internal static class Callers
{
    public static readonly Caller Agency = Of(Audience.Insurance, "330100", Purpose.FundSupervision) with { Body = InsuranceBody.Agency };
    public static readonly Caller HaikouAgency = Of(Audience.Insurance, "460100", Purpose.FundSupervision) with { Body = InsuranceBody.Agency };
    public static readonly Caller Nation = Of(Audience.Insurance, "000000", Purpose.FundSupervision) with { Body = InsuranceBody.Administration };
    public static readonly Caller Health = Of(Audience.Health, "330100", Purpose.IndustryFollowUp);
    public static readonly Caller Drug = Of(Audience.Drug, "330100", Purpose.IndustryFollowUp);
    public static readonly Caller HaikouEnforcement = Of(Audience.Enforcement, "460100", Purpose.IndustryFollowUp);
    public static readonly Caller HangzhouEnforcement = Of(Audience.Enforcement, "330100", Purpose.IndustryFollowUp);
    public static readonly Caller Approval = Of(Audience.Approval, "460100", Purpose.IndustryFollowUp);
    public static readonly Caller Settlement = Of(Audience.Settlement, "330000", Purpose.Settlement);
    public static readonly Caller Platform = Of(Audience.Platform, "330000", Purpose.PatientNotice);
    public static readonly Caller Auditor = Of(Audience.Auditor, "000000", Purpose.Audit);
    public static readonly Caller Hospital = Of(Audience.Institution, "330106", Purpose.FundSupervision) with { Institution = InstitutionCode.Parse(Given.HangzhouHospital) };
    public static readonly Caller HaikouHospital = Of(Audience.Institution, "460105", Purpose.FundSupervision) with { Institution = InstitutionCode.Parse(Given.HaikouHospital) };
    public static readonly Caller HaikouHealth = Of(Audience.Health, "460100", Purpose.IndustryFollowUp);
    public static readonly Caller HaikouDrug = Of(Audience.Drug, "460100", Purpose.IndustryFollowUp);
    public static readonly Caller HaikouPerson = Of(Audience.Practitioner, "460105", Purpose.SelfAccess) with { Person = Given.Code(1) };
    public static readonly Caller TaiyuanAgency = Of(Audience.Insurance, "140100", Purpose.FundSupervision) with { Body = InsuranceBody.Agency };

    public static Caller Person(int n) => Of(Audience.Practitioner, "330106", Purpose.SelfAccess) with { Person = Given.Code(n) };

    public static Caller Of(Audience audience, string region, Purpose purpose) => new()
    {
        Audience = audience, Region = RegionCode.Parse(region), Purpose = purpose, Subject = "test", ExpiresAt = new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };
}
