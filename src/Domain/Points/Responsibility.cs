namespace Hub.Domain;

/// <summary>责任程度: 一般, 重要, 主要.</summary>
public enum Responsibility { General, Important, Principal }
