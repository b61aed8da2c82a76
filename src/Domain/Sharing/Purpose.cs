namespace Hub.Domain;

/// <summary>For what a caller asks.</summary>
public enum Purpose { FundSupervision, IndustryFollowUp, CaseTransfer, Settlement, PatientNotice, SelfAccess, Audit }
