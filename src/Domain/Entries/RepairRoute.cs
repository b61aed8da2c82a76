namespace Hub.Domain;

/// <summary>修复途径: study, publicity and public interest, a rewarded report, assistance, articles, management work, policy research, others.</summary>
public enum RepairRoute { Study, Publicity, Reporting, Assistance, ArticleLocal, ArticleProvincial, ManagementWork, PolicyResearch, Other }
