using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Answers <c>publicStatus</c>: one status for each code, in the order asked; whoever is unknown and whoever is out of reach look alike.</summary>
internal static class PublicStatusQuery
{
    /// <summary>The most codes of one query.</summary>
    public const int Most = 500;

    public static async ValueTask<IReadOnlyList<PublicStatus>> AnswerAsync(PublicStatusArguments asked, FieldContext context)
    {
        var codes = asked.Codes;
        if (codes.Count > Most) throw Asking.Refused("TOO_MANY_CODES", $"`codes` can have at most {Most}, not {codes.Count}.", ("limit", Most));
        var session = context.Session();
        var scope = session.ScopeOf(context.Share().Reach);
        // What may have to wait is asked for a token that ends it, which is made only then.
        if ((session.Store.Index.Now(session.Asked) ?? await session.Store.Index.AtAsync(session.Asked, context.Cancellation)) is { } index)
        {
            var found = new PublicStatusSource?[codes.Count];
            var today = session.Today;
            for (var i = 0; i < found.Length; i++) found[i] = index.Of(codes[i], asked.Institution, scope, today);
            // The index goes with the primary: what is read of the files besides must not be older, as a replica's may be.
            if (index.AnswersFor(codes)) return Of(session.OfPrimary, codes, found, index.LastSeen);
        }
        var sources = await session.Reads.PublicStatuses.OfAsync(codes, asked.Institution, scope, session.Today, context.Cancellation);
        var heard = await HeardAsync(session, sources.OfType<PublicStatusSource>().Select(s => s.Place.Region), context.Cancellation);
        return Of(session, codes, sources, region => heard[region]);
    }

    /// <summary>When the region's source was last heard, and whether that is recent enough.</summary>
    public static async ValueTask<(DateTimeOffset? At, bool Fresh)> HeardAsync(Session session, RegionCode region, CancellationToken cancellation)
    {
        var at = (await HeardAsync(session, [region], cancellation))[region];
        return (at, IsFresh(session, at));
    }

    private static PublicStatus[] Of(Session session, IReadOnlyList<PersonCode> codes, IReadOnlyList<PublicStatusSource?> sources, Func<RegionCode, DateTimeOffset?> heard)
    {
        var statuses = new PublicStatus[codes.Count];
        // Of most persons no file has to be asked.
        var files = sources.Any(source => source is { MayBePublished: true }) ? FilesOf(session, sources) : null;
        var today = session.Today;
        for (var i = 0; i < statuses.Length; i++)
        {
            if (sources[i] is not { } source)
            {
                statuses[i] = new PublicStatus(codes[i]);
                continue;
            }
            var at = heard(source.Place.Region);
            statuses[i] = PublicStatus.Of(codes[i], source, session.Law.ApplyingIn(source.Place.Region, today), at, IsFresh(session, at), files);
        }
        return statuses;
    }

    private static FileBatch FilesOf(Session session, IReadOnlyList<PublicStatusSource?> sources) =>
        new(session, [.. sources.OfType<PublicStatusSource>().Where(source => source.MayBePublished).Select(source => source.FileId)]);

    private static bool IsFresh(Session session, DateTimeOffset? heard) => heard is { } at && session.Now - at <= session.Schema.Options.FreshFor;

    private static async Task<IReadOnlyDictionary<RegionCode, DateTimeOffset?>> HeardAsync(Session session, IEnumerable<RegionCode> regions, CancellationToken cancellation)
    {
        var asked = regions.Distinct().ToList();
        if (asked.Count == 0) return new Dictionary<RegionCode, DateTimeOffset?>();
        var heard = await session.Reads.Sources.LastSeenAsync(asked, cancellation);
        return asked.Zip(heard).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}

/// <summary>Whose status is asked for, and where.</summary>
internal sealed record PublicStatusArguments(IReadOnlyList<PersonCode> Codes, InstitutionCode? Institution);
