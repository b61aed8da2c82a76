namespace Hub.Domain;

/// <summary>Who a caller is, by the part that the law gives it; Public is everyone, and no token carries it.</summary>
public enum Audience { Insurance, Health, Drug, Enforcement, Approval, Settlement, Institution, Practitioner, Platform, Auditor, Public }
