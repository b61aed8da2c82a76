namespace Hub.Domain;

/// <summary>The soft measures: study, talks, circular.</summary>
public enum DutyKind { Study, TalkByInstitution, TalkByAgency, Circular }
