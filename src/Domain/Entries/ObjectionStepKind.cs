namespace Hub.Domain;

/// <summary>解释说明; 移交裁定, 处理 or 协调; experts begin and end.</summary>
public enum ObjectionStepKind { Explained, Transferred, ExpertsBegin, ExpertsEnd }
