namespace Hub.Domain;

/// <summary>维持, 变更, 撤回.</summary>
public enum ObjectionOutcome { Upheld, Changed, Withdrawn }
