namespace Hub.Domain;

/// <summary>处理通知书: there must be a score that it notifies.</summary>
internal static class NoticeCheck
{
    public static void Run(NoticeEntry entry, Findings findings)
    {
        findings.Require("documentNumber", entry.DocumentNumber);
        findings.NotFuture("noticedOn", entry.NoticedOn);
        findings.NotFuture("deliveredOn", entry.DeliveredOn);
        findings.InOrder("noticedOn", entry.NoticedOn, "deliveredOn", entry.DeliveredOn);
        if (findings.Find(entry.Entry) is not PointsEntry points)
        {
            findings.Refuse("UNKNOWN_ENTRY", $"There is no points entry {entry.Entry} to notify.", "entry");
            return;
        }

        findings.InForce("entry", points.DecidedOn);
        findings.InOrder("decidedOn of the entry", points.DecidedOn, "noticedOn", entry.NoticedOn);
        findings.Within(DeadlineKind.Notice, points.Decision == DecisionKind.AgreementHandling ? points.DecidedOn : points.DocumentReceivedOn, "noticedOn", entry.NoticedOn, points.DecidedOn);
        findings.Within(DeadlineKind.Delivery, entry.NoticedOn, "deliveredOn", entry.DeliveredOn, points.DecidedOn);
    }
}
