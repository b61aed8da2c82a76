using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>One person's year: scored and suspended, an objection upheld and one still open, points repaired, a restoration refused, a status told.</summary>
internal static class Story
{
    private static readonly RegionCode Agency = RegionCode.Parse("330100");

    /// <summary>The control of the score that the open objection is against.</summary>
    public static string Scored(int n) => LedgerEntry.ControlOf(Agency, $"points-{n}-2025-06-10");

    public static Entry[] Of(int n) =>
    [
        Given.Registration(n, registeredOn: "2025-03-03"),
        Given.Points(n, decidedOn: "2025-03-05"),
        Objection(n, "2025-03-05", "2025-03-14"),
        new ObjectionStepEntry { Id = $"step-{n}", Region = Agency, Objection = Control($"objection-{n}-2025-03-05"), Step = ObjectionStepKind.Explained, On = Given.Day("2025-03-20") },
        new ObjectionDecidedEntry
        {
            Id = $"decided-{n}", Region = Agency, Objection = Control($"objection-{n}-2025-03-05"), DecidedOn = Given.Day("2025-04-02"), DecidedBy = InsuranceBody.Agency,
            Outcome = ObjectionOutcome.Upheld, Reason = "事实清楚",
        },
        new RepairAppliedEntry
        {
            Id = $"applied-{n}", Region = Agency, Person = Given.Code(n), Institution = InstitutionCode.Parse(Given.HangzhouHospital), Route = RepairRoute.Study,
            AppliedOn = Given.Day("2025-05-06"), ReceivedOn = Given.Day("2025-05-07"), InstitutionAgrees = true,
        },
        new RepairEntry
        {
            Id = $"repair-{n}", Region = Agency, Person = Given.Code(n), Application = Control($"applied-{n}"), Route = RepairRoute.Study, Times = 1, ApprovedOn = Given.Day("2025-05-12"),
            Outcome = Outcome.Passed, Reason = "学习合格",
        },
        new RepairAppliedEntry
        {
            Id = $"again-{n}", Region = Agency, Person = Given.Code(n), Institution = InstitutionCode.Parse(Given.HangzhouHospital), Route = RepairRoute.Publicity,
            AppliedOn = Given.Day("2025-06-26"), ReceivedOn = Given.Day("2025-06-26"), InstitutionAgrees = true,
        },
        new RestorationAppliedEntry
        {
            Id = $"restore-{n}", Region = Agency, Person = Given.Code(n), Institution = InstitutionCode.Parse(Given.HangzhouHospital), AppliedOn = Given.Day("2025-06-17"),
            ReceivedOn = Given.Day("2025-06-18"), InstitutionAgrees = true,
        },
        new RestorationDecidedEntry { Id = $"restored-{n}", Region = Agency, Person = Given.Code(n), DecidedOn = Given.Day("2025-06-25"), Outcome = Outcome.Failed, Reason = "评估未通过" },
        Given.Points(n, decidedOn: "2025-06-10") with { Circumstance = Circumstance.Reg38 },
        Objection(n, "2025-06-10", "2025-06-20"),
        new ReportedStatusEntry
        {
            Id = $"told-{n}", Region = RegionCode.Parse("330106"), Person = Given.Code(n), Institution = InstitutionCode.Parse(Given.HangzhouHospital), Status = Status.Normal, ReportedOn = Given.Day("2025-06-30"),
        },
    ];

    private static string Control(string id) => LedgerEntry.ControlOf(Agency, id);

    private static ObjectionEntry Objection(int n, string against, string filedOn) => new()
    {
        Id = $"objection-{n}-{against}", Region = Agency, Entry = Control($"points-{n}-{against}"), FiledOn = Given.Day(filedOn), ReceivedOn = Given.Day(filedOn),
        SignedByPerson = true, SealedByInstitution = true, Statement = "不承担责任",
    };
}
