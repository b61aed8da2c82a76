namespace Hub.Domain;

/// <summary>评估结果 of a restoration or repair.</summary>
public enum Outcome { Passed, Failed }
