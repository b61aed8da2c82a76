using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>
/// By when whoever is told of an event has to have taken note of it, where an article names a number of days for telling: as many
/// working days as it says, from the day on which the hub took the event in. Elsewhere there is no such day.
/// </summary>
internal static class TellingDeadlines
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <param name="region">The event's, whose province's rulebook says it.</param>
    public static (DateOnly Day, ArticleRef Article)? Of(Lawbooks law, EventKind kind, Audience audience, RegionCode region, DateTimeOffset recordedAt)
    {
        if (Names(kind, audience) is not { } deadline) return null;
        var from = DateOnly.FromDateTime(recordedAt.ToOffset(Shanghai).Date);
        // What the settings advise where a rule is silent binds nobody.
        return law.InForce(region, from)?.Find(deadline) is { Advisory: false } clause ? (law.Calendar.Add(from, clause.WorkingDays).Day, clause.Article) : null;
    }

    private static DeadlineKind? Names(EventKind kind, Audience audience) => (kind, audience) switch
    {
        // 送达 and 抄送 of the notice to the institutions.
        (EventKind.NoticeCopied, Audience.Institution) => DeadlineKind.Delivery,
        // 抄送 of the lost licence to the agency.
        (EventKind.LicenceLost, Audience.Insurance) => DeadlineKind.LicenceReport,
        _ => null,
    };
}
