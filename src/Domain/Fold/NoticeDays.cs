namespace Hub.Domain;

/// <summary>When a decision's notice was issued and delivered, from the entry itself or from its notices.</summary>
internal readonly record struct NoticeDays(DateOnly? NoticedOn, DateOnly? DeliveredOn)
{
    /// <summary>The entry's own days go first; among notices the earliest day. A copy to another institution starts nothing.</summary>
    public static NoticeDays Of(LedgerEntry[] entries, LedgerEntry decision)
    {
        var (noticed, delivered) = decision.Content is PointsEntry points ? (points.NoticedOn, points.DeliveredOn) : default;
        if (noticed is not null && delivered is not null) return new NoticeDays(noticed, delivered);
        DateOnly? firstNotice = null, firstDelivery = null;
        foreach (var entry in entries)
        {
            if (entry.Content is not NoticeEntry notice || notice.Entry != decision.Control) continue;
            if (notice.Institution is { } to && to != decision.Content.Place) continue;
            firstNotice = Earliest(firstNotice, notice.NoticedOn);
            firstDelivery = Earliest(firstDelivery, notice.DeliveredOn);
        }

        return new NoticeDays(noticed ?? firstNotice, delivered ?? firstDelivery);
    }

    private static DateOnly? Earliest(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
