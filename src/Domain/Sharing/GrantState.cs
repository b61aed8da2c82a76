namespace Hub.Domain;

/// <summary>What a client's grant is at a moment.</summary>
public enum GrantState { Active, NotYet, Expired, Revoked }
