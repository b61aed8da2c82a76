using Hub.Domain;

namespace Hub.Store;

/// <summary>RULEBOOK_EXPIRING some days before the last day of a rulebook that nothing follows.</summary>
internal static class RulebookDays
{
    private static readonly int[] Before = [90, 30];

    public static IEnumerable<EventDraft> Of(Lawbooks law, DateOnly since, DateOnly day) =>
        from book in law.All
        where book.InForceTo is { } last && law.InForce(book.Region, last.AddDays(1)) is null
        from days in Before
        let warned = book.InForceTo!.Value.AddDays(-days)
        where since < warned && warned <= day
        select new EventDraft(EventKind.RulebookExpiring, null, book.Region, new EventDetail([]) { Text = $"{book.Id} {book.InForceTo:yyyy-MM-dd}" })
        {
            Hearings = new HashSet<Hearing> { new(book.Region, null, null, Audience.Insurance) },
        };
}
