namespace Hub.Domain;

/// <summary>What is due; each runs from a day that one entry carries to a day that the same or another carries.</summary>
public enum DeadlineKind { Commitment, NewHireCommitment, LeaverUpdate, Notice, Delivery, Objection, ObjectionReview, RestorationWindow, RestorationDecision, RepairReview, LicenceReport, QuarterlyReport }
