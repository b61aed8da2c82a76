using System.Text.Json.Nodes;

namespace Hub.Schema.Tests;

/// <summary>One <c>EntryInput</c> of each kind, as Haikou's agency, hospital and departments send them of person 1; any field can be set otherwise.</summary>
internal static class Sent
{
    public const string Person = "D330106000001";
    public const string Region = "460100";
    public const string Points = "points-1-2025-06-10";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["registration"] = $$"""
            {"id": "registration", "person": "{{Person}}", "name": "人员1", "idNumber": "{{Given.IdNumber(1)}}", "institution": "{{Given.HaikouHospital}}", "institutionName": "机构", "institutionKind": "MEDICAL",
             "region": "460105", "category": "DOCTOR", "registeredOn": "2025-05-06", "commitmentOn": "2025-05-06"}
            """,
        ["registrationClosed"] = $$"""{"id": "registrationClosed", "person": "{{Person}}", "institution": "{{Given.HaikouHospital}}", "closedOn": "2025-06-20", "updatedOn": "2025-06-20", "reason": "离职"}""",
        ["identityCorrected"] = $$"""
            {"id": "identityCorrected", "person": "{{Person}}", "idNumber": "{{Given.IdNumber(901)}}", "entries": ["reg-1-{{Given.HaikouHospital}}"], "region": "460105", "decidedOn": "2025-06-20",
             "reason": "录入有误", "documentNumber": "琼更〔2025〕1号"}
            """,
        ["institutionDecision"] = $$"""
            {"id": "institutionDecision", "institution": "{{Given.HaikouHospital}}", "region": "{{Region}}", "decision": "AGREEMENT_HANDLING", "measures": ["LIQUIDATED_DAMAGES", "PAYMENT_RECOVERED"],
             "decidedOn": "2025-06-10", "reason": "违规结算", "documentNumber": "琼协〔2025〕1号"}
            """,
        ["points"] = $$"""
            {"id": "points", "person": "{{Person}}", "institution": "{{Given.HaikouHospital}}", "region": "{{Region}}", "decision": "ADMIN_PENALTY", "decidedOn": "2025-06-20", "documentReceivedOn": "2025-06-20",
             "priorNoticeOn": "2025-06-16", "circumstance": "REG38", "responsibility": "GENERAL", "documentNumber": "琼罚〔2025〕2号", "noticedOn": "2025-06-21", "deliveredOn": "2025-06-22"}
            """,
        ["reversal"] = $$"""{"id": "reversal", "entry": "{{Points}}", "decidedOn": "2025-06-20", "newPoints": 3, "reason": "变更", "documentNumber": "琼变〔2025〕1号"}""",
        ["agreement"] = $$"""
            {"id": "agreement", "institution": "{{Given.HaikouHospital}}", "region": "{{Region}}", "state": "SUSPENDED", "decidedOn": "2025-06-10", "until": "2025-09-09", "responsible": ["{{Person}}"],
             "ground": "hainan/25", "documentNumber": "琼协〔2025〕3号"}
            """,
        ["notice"] = $$"""{"id": "notice", "entry": "{{Points}}", "noticedOn": "2025-06-11", "deliveredOn": "2025-06-12", "documentNumber": "琼通〔2025〕1号"}""",
        ["publication"] = $$"""{"id": "publication", "person": "{{Person}}", "region": "{{Region}}", "year": 2025, "publishedOn": "2025-06-30"}""",
        ["dutyDone"] = $$"""
            {"id": "dutyDone", "person": "{{Person}}", "institution": "{{Given.HaikouHospital}}", "region": "{{Region}}", "kind": "STUDY", "entry": "{{Points}}", "doneOn": "2025-06-25", "note": "学习培训"}
            """,
        ["licenceLost"] = $$"""
            {"id": "licenceLost", "person": "{{Person}}", "decidedOn": "2025-06-20", "reportedOn": "2025-06-25", "authority": "卫生健康委", "region": "{{Region}}", "reason": "吊销", "documentNumber": "琼卫〔2025〕1号"}
            """,
        ["licenceRegained"] = $$"""{"id": "licenceRegained", "person": "{{Person}}", "regainedOn": "2025-06-28", "authority": "卫生健康委", "region": "{{Region}}", "documentNumber": "琼卫〔2025〕2号"}""",
        ["practiceRestricted"] = $$"""
            {"id": "practiceRestricted", "person": "{{Person}}", "restriction": "ORDERED_TO_STOP", "from": "2025-06-20", "until": "2025-12-19", "authority": "卫生健康委", "region": "{{Region}}", "documentNumber": "琼卫〔2025〕3号"}
            """,
        ["practicePenalty"] = $$"""
            {"id": "practicePenalty", "person": "{{Person}}", "institution": "{{Given.HaikouHospital}}", "decidedOn": "2025-06-20", "authority": "卫生健康委", "region": "{{Region}}", "law": "医师法", "documentNumber": "琼卫〔2025〕4号"}
            """,
        ["caseTransferred"] = $$"""
            {"id": "caseTransferred", "person": "{{Person}}", "institution": "{{Given.HaikouHospital}}", "region": "{{Region}}", "to": "HEALTH", "entries": ["{{Points}}"], "transferredOn": "2025-06-22",
             "law": "医师法", "documentNumber": "琼移〔2025〕1号"}
            """,
        ["caseResult"] = $$"""
            {"id": "caseResult", "person": "{{Person}}", "institution": "{{Given.HaikouHospital}}", "region": "{{Region}}", "authority": "卫生健康委", "decidedOn": "2025-06-28", "result": "警告", "documentNumber": "琼卫〔2025〕5号"}
            """,
        ["repairApplied"] = $$"""
            {"id": "repairApplied", "person": "{{Person}}", "institution": "{{Given.HaikouHospital}}", "region": "{{Region}}", "route": "STUDY", "appliedOn": "2025-06-25", "receivedOn": "2025-06-26", "institutionAgrees": true}
            """,
        ["repair"] = $$"""{"id": "repair", "person": "{{Person}}", "region": "{{Region}}", "route": "STUDY", "points": 1, "approvedOn": "2025-06-28"}""",
        ["restorationApplied"] = $$"""
            {"id": "restorationApplied", "person": "{{Person}}", "institution": "{{Given.HaikouHospital}}", "region": "{{Region}}", "appliedOn": "2025-06-28", "receivedOn": "2025-06-28", "institutionAgrees": true}
            """,
        ["restorationDecided"] = $$"""{"id": "restorationDecided", "person": "{{Person}}", "region": "{{Region}}", "decidedOn": "2025-06-30", "outcome": "FAILED", "reason": "未整改"}""",
        ["objection"] = $$"""
            {"id": "objection", "entry": "{{Points}}", "person": "{{Person}}", "noticeReceivedOn": "2025-06-12", "filedOn": "2025-06-16", "receivedOn": "2025-06-16", "signedByPerson": true, "sealedByInstitution": true,
             "statement": "责任认定不当"}
            """,
        ["objectionStep"] = """{"id": "objectionStep", "objection": "objection", "kind": "EXPLAINED", "on": "2025-06-18", "note": "已解释"}""",
        ["objectionDecided"] = """{"id": "objectionDecided", "objection": "objection", "decidedOn": "2025-06-25", "decidedBy": "AGENCY", "outcome": "UPHELD", "reason": "维持原认定"}""",
        ["reportedStatus"] = $$"""{"id": "reportedStatus", "person": "{{Person}}", "institution": "{{Given.HaikouHospital}}", "status": "SUSPENDED", "reportedOn": "2025-06-20"}""",
        ["reportSent"] = """{"id": "reportSent", "region": "460100", "from": "2025-04-01", "to": "2025-06-30", "sentOn": "2025-07-01", "recipient": "ADMINISTRATION"}""",
    };

    /// <summary>An entry of a kind, with the fields of a JSON object in place of its own.</summary>
    public static JsonObject Of(string kind, string otherwise = "{}")
    {
        var fields = JsonNode.Parse(All[kind])!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(otherwise)!.AsObject()) fields[name] = value?.DeepClone();
        return new JsonObject { [kind] = fields };
    }
}
