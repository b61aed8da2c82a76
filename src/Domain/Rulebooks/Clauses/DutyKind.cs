namespace Hub.Domain;

/// <summary>
/// Duties without a day: study and talks, circular; handing over work 工作交接, maintaining the status in the national window, displaying it to
/// the public, and scoring an inbound penalty or lost licence.
/// </summary>
public enum DutyKind { Study, TalkByInstitution, TalkByAgency, Circular, HandOver, MaintainStatus, Display, Score }
