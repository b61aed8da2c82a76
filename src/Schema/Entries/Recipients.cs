using GraphQL.TypeSystem;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>
/// Who is due to hear of events: where each is heard, the institution and the person, and in the county, the city and the province the
/// audiences that follow such institutions, as far as the contract's shares give them that kind of event.
/// </summary>
internal static class Recipients
{
    /// <summary>Each once, by audience, region and institution.</summary>
    public static async Task<IReadOnlyList<Recipient>> OfAsync(Session session, IReadOnlyList<ToldEvent> events, CancellationToken cancellation)
    {
        var places = await InstitutionLevel.KnownAsync(session, events.SelectMany(e => e.Hearings).Select(h => h.Institution).OfType<InstitutionCode>(), cancellation);
        var due =
            from happened in events
            let rights = Rights(session, happened.Kind)
            from hearing in happened.Hearings
            from recipient in At(hearing, happened.FileId is not null, places)
            where rights.All(grants => Gives(grants, recipient))
            select recipient;
        return [.. due.Distinct().OrderBy(r => r.Audience).ThenBy(r => r.Region).ThenBy(r => r.Institution?.Value, StringComparer.Ordinal)];
    }

    /// <summary>Where else a person serves is withheld as his registrations elsewhere are; he himself knows, and to an auditor it is nobody's.</summary>
    public static bool IsNear(Caller caller, RegionCode region) =>
        caller.Audience is Audience.Practitioner or Audience.Auditor || caller.Region.Contains(region) || region.Contains(caller.Region);

    /// <summary>The region itself, its city and its province; a county directly under its province has no city.</summary>
    public static IEnumerable<RegionCode> Levels(RegionCode region) =>
        ((RegionCode[])[region, RegionCode.FromNumber(region.Number / 100 * 100), region.Province]).Where(level => level.Contains(region)).Distinct();

    private static IEnumerable<Recipient> At(Hearing hearing, bool isOfPerson, IReadOnlyDictionary<InstitutionCode, Institution> places)
    {
        foreach (var region in Levels(hearing.Region))
        {
            foreach (var audience in Enum.GetValues<Audience>().Where(a => Follows(a, region, hearing))) yield return new Recipient(audience, region);
        }

        if (hearing.Institution is not { } code) yield break;
        var place = places.TryGetValue(code, out var known) ? known.Region : code.Region;
        if (hearing.To is null or Audience.Institution) yield return new Recipient(Audience.Institution, place, code);
        if (isOfPerson) yield return new Recipient(Audience.Practitioner, place);
    }

    private static bool Follows(Audience audience, RegionCode region, Hearing hearing)
    {
        if (audience is Audience.Institution or Audience.Practitioner) return false;
        var scope = Jurisdiction.Of(new Caller { Audience = audience, Region = region, Purpose = default, Subject = "", ExpiresAt = default });
        return !scope.Empty && (scope.Kind is null || scope.Kind == hearing.Kind) && (hearing.To is null || hearing.To == audience);
    }

    /// <summary>All of these give who hears of such events: that of the event, and that of its kind where it has one of its own.</summary>
    private static List<IReadOnlyList<Grant>> Rights(Session session, EventKind kind)
    {
        var policy = session.Schema.Policy;
        var value = ((EnumType)session.View.FullSchema.Type("EventKind")!).Value(EnumName.Of(kind))!;
        var ofEvent = policy.OfType(kind == EventKind.StatusChanged ? "StatusChanged" : "LedgerEvent");
        return policy.OfPart(value) is { } ofKind ? [ofEvent, ofKind] : [ofEvent];
    }

    private static bool Gives(IReadOnlyList<Grant> grants, Recipient recipient)
    {
        var who = new CallerClass(recipient.Audience, null, recipient.Region.Province, null);
        return grants.Any(g => g.Audiences.Contains(recipient.Audience) && g.Basis.Any(c => c.GivesRightsTo(who)));
    }
}

/// <summary>An audience of a region that is due to hear of something, and who of it listens.</summary>
/// <param name="Institution">For INSTITUTION: which one.</param>
internal sealed record Recipient(Audience Audience, RegionCode Region, InstitutionCode? Institution = null)
{
    /// <summary>The durable consumer that it has it by; null where it has none that is due it.</summary>
    public string? Consumer { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }
    /// <summary>By when it has to take note, where an article says so.</summary>
    public (DateOnly Day, ArticleRef Article)? Deadline { get; init; }

    public bool IsOverdue(DateOnly today) => AcknowledgedAt is null && Deadline is { } deadline && deadline.Day < today;
}
