namespace Hub.Domain;

/// <summary>修复途径 in a few words of each language.</summary>
internal static class RepairWords
{
    public static (string Zh, string En) Of(RepairRoute route) => route switch
    {
        RepairRoute.Study => ("学习培训", "study"),
        RepairRoute.Publicity => ("宣传和公益活动", "publicity and public-interest events"),
        RepairRoute.Reporting => ("举报", "a rewarded report"),
        RepairRoute.Assistance => ("协助监督检查", "assistance with inspections"),
        RepairRoute.ArticleLocal => ("市、县级媒体文章", "an article in local media"),
        RepairRoute.ArticleProvincial => ("省级以上媒体文章", "an article in provincial media"),
        RepairRoute.ManagementWork => ("医保管理工作", "management work"),
        RepairRoute.PolicyResearch => ("政策研究", "policy research"),
        _ => ("其他途径", "another route"),
    };
}
