namespace Hub.Domain;

/// <summary>What a term rests on.</summary>
public enum Cause { PointsCumulative, PointsSingle, AgreementSuspended, AgreementTerminated, LicenceLost }
