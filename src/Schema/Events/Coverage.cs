using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Answers <c>coverage</c>: everyone who was due to hear of an event, by what they were sent it, and who of them has acknowledged it.</summary>
internal static class Coverage
{
    public static async ValueTask<CoverageNode?> AnswerAsync(CoverageArguments asked, FieldContext context)
    {
        var (session, cancellation) = (context.Session(), context.Cancellation);
        var scope = session.ScopeOf(context.Share().Reach);
        // An event of another region and one that there is not look alike.
        if (await session.Store.Receipts.FindAsync(asked.Event, cancellation) is not { } happened || scope.Empty || !scope.Region.Contains(happened.Told.Region)) return null;
        var due = await Recipients.OfAsync(session, [happened.Told], cancellation);
        var shown = due.Where(r => Recipients.IsNear(session.Caller!, r.Region)).ToList();
        // Of a person out of reach not even how many there are elsewhere, as in a simulation.
        var counted = await CountsAllAsync(session, happened, cancellation) ? due : shown;
        var regions = due.SelectMany(r => Recipients.Levels(r.Region)).Append(RegionCode.Country).ToHashSet();
        var receipts = await session.Store.Receipts.OfAsync(happened, regions, cancellation);
        var told = counted.ToDictionary(r => r, r => ToldTo(session, happened, r, receipts).ToList());
        return new CoverageNode(asked.Event, happened.Told.FileId, counted.Count, told.Values.Count(all => all.Any(r => r.AcknowledgedAt is not null)), [.. shown.SelectMany(r => told[r])], counted.Count - shown.Count);
    }

    private static async Task<bool> CountsAllAsync(Session session, FollowedEvent happened, CancellationToken cancellation) =>
        happened.Told.FileId is not { } file || session.Is(Audience.Auditor)
        || (session.ShareOfType("Practitioner") is { } share && (await session.Reads.People.WithinAsync([file], session.ScopeOf(share.Reach), cancellation)).Contains(file));

    /// <summary>Each durable consumer that covers the recipient, and once for all who were sent it otherwise; unsent where there is nobody.</summary>
    private static IEnumerable<Recipient> ToldTo(Session session, FollowedEvent happened, Recipient recipient, IReadOnlyList<Receipt> receipts)
    {
        var due = recipient with { Deadline = TellingDeadlines.Of(session.Law, happened.Told.Kind, recipient.Audience, happened.Told.Region, happened.RecordedAt) };
        var covering = receipts.Where(r => IsOf(r, recipient, happened)).ToList();
        foreach (var by in covering.Where(r => r.Consumer is not null)) yield return due with { Consumer = by.Consumer!.Name, SentAt = by.SentAt, AcknowledgedAt = by.AcknowledgedAt };
        if (covering.FirstOrDefault(r => r.Consumer is null) is { } other) yield return due with { SentAt = other.SentAt };
        else if (covering.Count == 0) yield return due;
    }

    /// <summary>An institution and a person hear for themselves; a department of a higher level hears for the regions below it.</summary>
    private static bool IsOf(Receipt receipt, Recipient recipient, FollowedEvent happened) =>
        receipt.Audience == recipient.Audience
        && recipient.Audience switch
        {
            Audience.Institution => receipt.Institution == recipient.Institution?.Value,
            Audience.Practitioner => receipt.Consumer is null || (receipt.Consumer.Person is { } person && happened.Codes.Contains(person)),
            _ => receipt.Region.Contains(recipient.Region),
        }
        && (receipt.SentAt is not null || receipt.Consumer is not { } consumer || Wants(EventFilterText.Read(consumer.Filter), recipient, happened));

    private static bool Wants(EventFilter where, Recipient recipient, FollowedEvent happened) =>
        (where.Kinds?.Contains(happened.Told.Kind) ?? true)
        && (where.Persons is not { } persons || persons.Intersect(happened.Codes).Any())
        && (where.Status is not { } statuses || (happened.Status is { } status && statuses.Contains(status)))
        && happened.Told.Hearings.Any(h => (recipient.Audience is Audience.Practitioner || recipient.Region.Contains(h.Region) || h.Institution == recipient.Institution)
            && (where.Region?.Contains(h.Region) ?? true) && (where.InstitutionKind is null || where.InstitutionKind == h.Kind));

    internal sealed record CoverageArguments(string Event);
}

/// <summary>Who was due to hear of an event.</summary>
/// <param name="FileId">The person file that the event is about.</param>
internal sealed record CoverageNode(string Event, string? FileId, int Due, int Acknowledged, IReadOnlyList<Recipient> Recipients, int RecipientsWithheld) : IOfPerson;
