namespace Hub.Domain;

/// <summary>记分修复: the agency's decision, points off and months off as it states them .</summary>
public sealed record RepairEntry : Entry
{
    /// <summary>The control of the application.</summary>
    public string? Application { get; init; }

    public required PersonCode Person { get; init; }

    public required RepairRoute Route { get; init; }

    /// <summary>How often the route was effectively taken; from 1.</summary>
    public int Times { get; init; }

    public int? ExamScore { get; init; }

    /// <summary>Points off; null: as the rule computes it.</summary>
    public int? Points { get; init; }

    /// <summary>Months off the running term, only as the agency states them.</summary>
    public int? ShortenMonths { get; init; }

    /// <summary>The day of the decision, also when it failed.</summary>
    public required DateOnly ApprovedOn { get; init; }

    public Outcome Outcome { get; init; }

    public string? Reason { get; init; }

    public override DateOnly LawDay => ApprovedOn;

    public override string Kind => "repair";

    public override PersonCode? Subject => Person;

    public override string? Grounds => Reason;

    protected override string? About => Application;

    public override Entry WithReferences(Func<string, string> control) => this with { Application = Application is null ? null : control(Application) };
}
