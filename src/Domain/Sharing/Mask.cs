namespace Hub.Domain;

/// <summary>In what form a field is given when not in full.</summary>
public enum Mask { Name, IdNumber }
