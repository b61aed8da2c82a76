namespace Hub.Domain;

/// <summary>主要负责人 of a pharmacy: who counts as one differs by rulebook .</summary>
public enum PrincipalRole { LegalRepresentative, EnterpriseHead, Principal, QualityHead }
