namespace Hub.Domain;

/// <summary>What a term does: fees are not settled 不予结算; a reviewer is barred from fee and settlement review.</summary>
public enum Effect { FeesNotSettled, BarredFromReview }
