using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Answers <c>publicStatus</c>: one status for each code, in the order asked; whoever is unknown and whoever is out of reach look alike.</summary>
internal static class PublicStatusQuery
{
    /// <summary>The most codes of one query.</summary>
    public const int Most = 500;

    /// <summary>The most persons of one name at one institution.</summary>
    private const int MostNamesakes = 20;

    public static async ValueTask<IReadOnlyList<PublicStatus>> AnswerAsync(PublicStatusArguments asked, FieldContext context)
    {
        var codes = asked.Codes;
        if (codes.Count > Most) throw Asking.Refused("TOO_MANY_CODES", $"`codes` can have at most {Most}, not {codes.Count}.", ("limit", Most));
        var session = context.Session();
        var scope = session.ScopeOf(context.Share().Reach);
        // What may have to wait is asked for a token that ends it, which is made only then.
        if ((session.Store.Index.Now(session.Asked) ?? await session.Store.Index.AtAsync(session.Asked, context.Cancellation)) is { } index)
        {
            var found = index.Of(codes, asked.Institution, scope, session.Today);
            // The index goes with the primary: what is read of the files besides must not be older, as a replica's may be.
            if (index.AnswersFor(codes)) return Of(session.OfPrimary, codes, found, index.LastSeen);
        }
        var sources = await session.Reads.PublicStatuses.OfAsync(codes, asked.Institution, scope, session.Today, context.Cancellation);
        var heard = await HeardAsync(session, sources.OfType<PublicStatusSource>().Select(s => s.Place.Region), context.Cancellation);
        return Of(session, codes, sources, region => heard[region]);
    }

    /// <summary>Answers <c>publicStatusByName</c>: whoever serves there under the name, and nobody else.</summary>
    public static async ValueTask<IReadOnlyList<PublicStatus>> NamedAsync(NamedStatusArguments asked, FieldContext context)
    {
        var session = context.Session();
        var scope = session.ScopeOf(context.Share().Reach);
        var sources = await session.Reads.PublicStatuses.OfNameAsync(asked.Name, asked.Institution, scope, session.Today, MostNamesakes, context.Cancellation);
        var heard = await HeardAsync(session, sources.Select(s => s.Place.Region), context.Cancellation);
        return Of(session, null, sources, region => heard[region]);
    }

    /// <summary>When the region's source was last heard, and whether that is recent enough.</summary>
    public static async ValueTask<(DateTimeOffset? At, bool Fresh)> HeardAsync(Session session, RegionCode region, CancellationToken cancellation)
    {
        var at = (await HeardAsync(session, [region], cancellation))[region];
        return (at, IsFresh(session, at));
    }

    /// <param name="codes">What was asked by; null where nobody asked by codes.</param>
    private static PublicStatus[] Of(Session session, IReadOnlyList<PersonCode>? codes, IReadOnlyList<PublicStatusSource?> sources, Func<RegionCode, DateTimeOffset?> heard)
    {
        var statuses = new PublicStatus[sources.Count];
        // Of most persons no file has to be asked.
        var files = sources.Any(source => source is { MayBePublished: true }) ? FilesOf(session, sources) : null;
        var (today, now) = (session.Today, session.Now);
        for (var i = 0; i < statuses.Length; i++)
        {
            var code = codes?[i];
            if (sources[i] is not { } source)
            {
                statuses[i] = new PublicStatus(code);
                continue;
            }
            var at = heard(source.Place.Region);
            statuses[i] = PublicStatus.Of(code, source, session.Law.ApplyingIn(source.Place.Region, today), at, IsFresh(session, at, now), files);
        }
        return statuses;
    }

    private static FileBatch FilesOf(Session session, IReadOnlyList<PublicStatusSource?> sources) =>
        new(session, [.. sources.OfType<PublicStatusSource>().Where(source => source.MayBePublished).Select(source => source.FileId)]);

    /// <summary>Whether a source that was last heard then may be relied on.</summary>
    public static bool IsFresh(Session session, DateTimeOffset? heard) => IsFresh(session, heard, session.Now);

    private static bool IsFresh(Session session, DateTimeOffset? heard, DateTimeOffset now) => heard is { } at && now - at <= session.Schema.Options.FreshFor;

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

/// <summary>Under which name somebody is asked for, and where.</summary>
internal sealed record NamedStatusArguments(InstitutionCode Institution, string Name);
