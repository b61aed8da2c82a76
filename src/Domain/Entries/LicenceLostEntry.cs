namespace Hub.Domain;

/// <summary>注销注册、吊销或者撤销证书, as the trade's authority decided.</summary>
public sealed record LicenceLostEntry : Entry
{
    public required PersonCode Person { get; init; }

    public required DateOnly DecidedOn { get; init; }

    /// <summary>The day the agency was told.</summary>
    public DateOnly? ReportedOn { get; init; }

    public required string Authority { get; init; }

    public required string Reason { get; init; }

    /// <summary>到期换证、调离单位等正常注销: no points and no ban .</summary>
    public bool NormalCancellation { get; init; }

    public required string DocumentNumber { get; init; }

    public override DateOnly LawDay => DecidedOn;

    public override string Kind => "licenceLost";

    public override PersonCode? Subject => Person;

    public override string? Document => DocumentNumber;

    public override string? Grounds => Reason;
}
