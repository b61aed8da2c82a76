namespace Hub.Domain;

/// <summary>登记备案状态: 正常, 暂停, 终止, from the mildest to the most severe.</summary>
public enum Status { Normal, Suspended, Terminated }
