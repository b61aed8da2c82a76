namespace Hub.Domain;

/// <summary>暂停执业, 责令暂停执业活动, 定期考核不合格.</summary>
public enum PracticeRestriction { Suspended, OrderedToStop, AssessmentFailed }
