namespace Hub.Domain;

/// <summary>Whose finding it is: 行政处罚, 协议处理, 行业主管部门处理.</summary>
public enum DecisionKind { AdminPenalty, AgreementHandling, LicensingAuthority }
