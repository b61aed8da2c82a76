using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Who was told of persons whose ID number is corrected: where events were heard, to whom they were handed out, and to whom answers disclosed something.</summary>
internal sealed class ToldOf
{
    /// <summary>They tell of all that is in a file together.</summary>
    private static readonly HashSet<string> OfTheWhole = [nameof(EventKind.StatusChanged), nameof(EventKind.TermEnded), nameof(EventKind.ThresholdReached), nameof(EventKind.CrossProvinceTotal)];

    private readonly ILookup<string, EventRow> _events;
    private readonly ILookup<long, Hearing> _heard;
    private readonly ILookup<string, (Hearing Hearing, DateTimeOffset At)> _disclosed;
    private readonly Dictionary<string, IReadOnlyList<Hearing>> _byCorrection = [];

    private ToldOf(IEnumerable<EventRow> events, ILookup<long, Hearing> heard, ILookup<string, (Hearing, DateTimeOffset)> disclosed) =>
        (_events, _heard, _disclosed) = (events.ToLookup(e => e.FileId!), heard, disclosed);

    public static ToldOf Nobody { get; } = new([], Array.Empty<Hearing>().ToLookup(_ => 0L), Array.Empty<(Hearing, DateTimeOffset)>().ToLookup(_ => ""));

    /// <summary>The institutions at which something happened to those whom the codes name: nothing may be decided there meanwhile that would change who is concerned.</summary>
    public static Task<List<string>> PlacesAsync(HubContext db, List<string> codes, CancellationToken cancellation)
    {
        var files = db.PersonCodes.Where(c => codes.Contains(c.Code)).Select(c => c.FileId);
        return db.Entries.Where(e => e.Institution != null && (files.Contains(e.FileId!) || db.EntryFiles.Any(f => f.Sequence == e.Sequence && files.Contains(f.FileId))))
            .Select(e => e.Institution!).Distinct().ToListAsync(cancellation);
    }

    public static async Task<ToldOf> LoadAsync(HubContext db, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        if (files.Count == 0) return Nobody;
        var events = await db.Events.Where(e => files.Contains(e.FileId!)).ToListAsync(cancellation);
        var scopes = await db.EventScopes.Where(s => db.Events.Any(e => e.Place == s.Place && files.Contains(e.FileId!))).ToListAsync(cancellation);
        var deliveries = await db.Deliveries.Where(d => db.Events.Any(e => e.Place == d.Place && files.Contains(e.FileId!)))
            .Select(d => new { d.Place, d.Audience, d.Region, d.Institution }).Distinct().ToListAsync(cancellation);
        var records = await db.AuditPersons.Where(p => files.Contains(p.FileId)).Join(db.AuditRecords, p => new { p.Node, p.Sequence }, r => new { r.Node, r.Sequence }, (p, r) => new { p.FileId, r.Audience, r.Region, r.At })
            .Where(r => r.Audience != null && r.Region != null).GroupBy(r => new { r.FileId, r.Audience, r.Region }).Select(g => new { g.Key.FileId, g.Key.Audience, g.Key.Region, Last = g.Max(r => r.At) }).ToListAsync(cancellation);
        var handed = deliveries.Select(d => (d.Place, Hearing: Hearings.Received((Audience)d.Audience, d.Region, d.Institution)));
        var disclosed = records.Select(r => EnumName.TryParse<Audience>(r.Audience!, out var audience) ? (r.FileId, Told: (Hearing: Hearings.Received(audience, r.Region!.Value, ""), r.Last)) : default).Where(r => r.FileId is not null);
        return new ToldOf(events, scopes.Select(s => (s.Place, Hearing: Hearing.Read(s))).Concat(handed).ToLookup(h => h.Place, h => h.Hearing), disclosed.ToLookup(d => d.FileId, d => d.Told));
    }

    /// <summary>Whether the event tells of one of the entries, or of a term that comes from one.</summary>
    public static bool IsAbout(EventRow told, IReadOnlySet<string> controls) =>
        (told.Entry is { } entry && controls.Contains(entry)) || (StoreJson.Read<EventDetail>(told.Detail).Sanction is { } sanction && controls.Contains(sanction[1..]));

    /// <summary>Keeps for a correction who was told of the entries that it moves, or of the file as a whole while they were in it.</summary>
    public void Note(string correction, string from, IReadOnlyList<LedgerEntry> going)
    {
        var controls = going.Select(e => e.Control).ToHashSet(StringComparer.Ordinal);
        var first = going.Min(e => e.RecordedAt);
        var events = _events[from].Where(e => IsAbout(e, controls) || (OfTheWhole.Contains(e.Kind) && e.RecordedAt >= first));
        _byCorrection[correction] = [.. events.SelectMany(e => _heard[e.Place]).Concat(_disclosed[from].Where(d => d.At >= first).Select(d => d.Hearing)).Distinct()];
    }

    public IReadOnlyList<Hearing> Of(string correction) => _byCorrection.GetValueOrDefault(correction, []);
}
