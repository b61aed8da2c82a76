namespace Hub.Domain;

/// <summary>定点医疗机构 or 定点零售药店.</summary>
public enum InstitutionKind { Medical, Pharmacy }
