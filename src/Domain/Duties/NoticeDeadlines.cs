namespace Hub.Domain;

/// <summary>处理通知书: its issue, its delivery, and the window for objections that delivery opens.</summary>
internal static class NoticeDeadlines
{
    public static IEnumerable<Deadline> Of(Derivation person)
    {
        foreach (var line in person.Lines)
        {
            var days = NoticeDays.Of(person.Entries, line.Source);
            var (region, revoked) = (line.Entry.Region, line.ReversedBy is not null && line.Points == 0);
            var decided = line.Entry.Decision == DecisionKind.AgreementHandling ? line.Entry.DecidedOn : line.Entry.DocumentReceivedOn;
            if (decided is { } from && !(revoked && days.NoticedOn is null) && Run(DeadlineKind.Notice, region, from, line, days.NoticedOn).In(person.Law) is { } notice) yield return notice;
            if (days.NoticedOn is { } noticed && !(revoked && days.DeliveredOn is null) && Run(DeadlineKind.Delivery, region, noticed, line, days.DeliveredOn).In(person.Law) is { } delivery) yield return delivery;
        }
    }

    private static DeadlineRun Run(DeadlineKind kind, RegionCode region, DateOnly from, ScoreLine line, DateOnly? done) =>
        new(kind, Audience.Insurance, region, from, line.Control) { Institution = line.Entry.Institution, DoneOn = done, DecidedOn = line.Entry.DecidedOn };
}
