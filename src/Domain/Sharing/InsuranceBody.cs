namespace Hub.Domain;

/// <summary>经办机构, 上级经办机构, 医疗保障行政部门.</summary>
public enum InsuranceBody { Agency, HigherAgency, Administration }
