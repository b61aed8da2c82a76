namespace Hub.Store;

/// <summary>What an event tells.</summary>
public enum EventKind { StatusChanged, PointsRecorded, EntryReversed, RegistrationChanged, NoticeCopied, RestorationApplied, RestorationDecided, TermEnded }
