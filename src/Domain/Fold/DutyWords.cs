namespace Hub.Domain;

/// <summary>The law's word and ours for each soft measure.</summary>
internal static class DutyWords
{
    public static (string Zh, string En) Of(DutyKind duty) => duty switch
    {
        DutyKind.Study => ("组织学习", "study"),
        DutyKind.TalkByInstitution => ("机构谈话提醒", "a talk by the institution"),
        DutyKind.TalkByAgency => ("经办机构谈话提醒", "a talk by the agency"),
        _ => ("通报", "a circular"),
    };
}
