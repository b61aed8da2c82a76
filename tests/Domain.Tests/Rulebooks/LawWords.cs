namespace Hub.Domain.Tests.Rulebooks;

/// <summary>The law's words for the values that the clauses carry.</summary>
internal static class LawWords
{
    private static readonly Dictionary<Enum, string> Words = new()
    {
        [Category.Doctor] = "医师", [Category.Nurse] = "护士", [Category.HospitalPharmacist] = "药学人员", [Category.Technician] = "技术人员",
        [Category.FeeReviewer] = "审核人员", [Category.PharmacyPrincipal] = "主要负责人", [Category.PharmacyPharmacist] = "药师",
        [PrincipalRole.LegalRepresentative] = "法定代表人", [PrincipalRole.EnterpriseHead] = "企业负责人", [PrincipalRole.Principal] = "主要负责人", [PrincipalRole.QualityHead] = "质量负责人",
        [Status.Normal] = "正常", [Status.Suspended] = "暂停", [Status.Terminated] = "终止",
        [Payable.Payable] = "结算", [Payable.EmergencyOnly] = "只结算急诊抢救", [Payable.NotPayable] = "不结算",
        [Effect.FeesNotSettled] = "费用不予结算", [Effect.BarredFromReview] = "不得从事审核",
        [Responsibility.General] = "一般", [Responsibility.Important] = "重要", [Responsibility.Principal] = "主要",
        [DecisionKind.AdminPenalty] = "行政处罚", [DecisionKind.AgreementHandling] = "协议处理", [DecisionKind.LicensingAuthority] = "行业主管部门决定",
        [DutyKind.Study] = "学习", [DutyKind.TalkByInstitution] = "机构谈话", [DutyKind.TalkByAgency] = "经办谈话", [DutyKind.Circular] = "通报",
        [DutyKind.HandOver] = "工作交接", [DutyKind.MaintainStatus] = "维护状态", [DutyKind.Display] = "公开", [DutyKind.Score] = "记分",
        [DutyTrigger.Scored] = "记分", [DutyTrigger.Suspended] = "暂停", [DutyTrigger.Terminated] = "终止", [DutyTrigger.LicenceLost] = "资格丧失", [DutyTrigger.PracticePenalty] = "行业处罚",
        [DeadlineKind.Commitment] = "承诺", [DeadlineKind.NewHireCommitment] = "新聘承诺", [DeadlineKind.LeaverUpdate] = "离岗更新", [DeadlineKind.Notice] = "出具通知书",
        [DeadlineKind.Delivery] = "送达", [DeadlineKind.Objection] = "申诉", [DeadlineKind.ObjectionReview] = "申诉复核", [DeadlineKind.RestorationWindow] = "申请恢复",
        [DeadlineKind.RestorationDecision] = "恢复评估", [DeadlineKind.RepairReview] = "修复审核", [DeadlineKind.LicenceReport] = "资格丧失抄送", [DeadlineKind.QuarterlyReport] = "定期报送",
        [AgreementState.Active] = "有效", [AgreementState.PaymentPaused] = "暂停结算", [AgreementState.ServicesSuspended] = "中止服务", [AgreementState.Suspended] = "中止协议", [AgreementState.Terminated] = "解除协议",
        [RepairRoute.Study] = "学习", [RepairRoute.Publicity] = "宣传、公益活动", [RepairRoute.Reporting] = "举报", [RepairRoute.Assistance] = "协助检查、监督", [RepairRoute.ArticleLocal] = "市县级文章",
        [RepairRoute.ArticleProvincial] = "省级文章", [RepairRoute.ManagementWork] = "管理工作", [RepairRoute.PolicyResearch] = "政策研究", [RepairRoute.Other] = "其他途径",
        [InboundKind.LicenceLost] = "执业资格丧失", [InboundKind.PracticeRestricted] = "暂停执业、考核不合格", [InboundKind.PracticePenalty] = "行业处罚",
        [Audience.Insurance] = "经办机构", [Audience.Health] = "卫生健康", [Audience.Drug] = "药品监管", [Audience.Enforcement] = "综合行政执法", [Audience.Institution] = "机构",
        [InsuranceBody.Agency] = "经办机构", [InsuranceBody.HigherAgency] = "上级经办机构", [InsuranceBody.Administration] = "医保行政部门",
        [InstitutionKind.Medical] = "医疗机构", [InstitutionKind.Pharmacy] = "药店",
        [DuringTerm.Inherits] = "收下并继承", [DuringTerm.Refused] = "拒绝",
        [TermStart.StatedDay] = "写明之日", [TermStart.Delivery] = "送达日", [TermStart.Notice] = "通知日",
        [RestorationStep.Passed] = "通过评估", [RestorationStep.Commitment] = "重新承诺", [RestorationStep.Registration] = "重新备案",
        [RatioBasis.RelatedPersons] = "相关人员总数", [RatioBasis.Principals] = "主要负责人",
    };

    public static string Of(Enum value) => Words[value];

    public static string Of<T>(IEnumerable<T> values) where T : struct, Enum => string.Join("、", values.Select(v => Of((Enum)v)));
}
