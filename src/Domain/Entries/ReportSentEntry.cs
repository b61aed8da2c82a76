namespace Hub.Domain;

/// <summary>定期报送: the periodic report of points and terms to the administrative department or the higher agency.</summary>
public sealed record ReportSentEntry : Entry
{
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required DateOnly SentOn { get; init; }

    public required InsuranceBody Recipient { get; init; }

    public override DateOnly LawDay => SentOn;

    public override string Kind => "reportSent";
}
