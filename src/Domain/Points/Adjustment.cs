namespace Hub.Domain;

/// <summary>从轻, 减轻一档, 从重, 加重一档, 首违不记.</summary>
public enum Adjustment { None, LighterInBand, DownOneBand, HeavierInBand, UpOneBand, FirstOffenceWaived }
