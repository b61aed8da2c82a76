using GraphQL.Binding;
using GraphQL.Response;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Answers <c>publicNotices</c>: whoever serves at the institution and is suspended or terminated, as far as the province's rule makes it public.</summary>
internal static class PublicNoticesQuery
{
    public static async ValueTask<IReadOnlyList<PublicStatus>?> AnswerAsync(PublicNoticesArguments asked, FieldContext context)
    {
        var session = context.Session();
        var scope = session.ScopeOf(context.Share().Reach);
        if (!(await InstitutionLevel.KnownAsync(session, [asked.Institution], context.Cancellation)).TryGetValue(asked.Institution, out var institution)) return null;
        if (!scope.Covers(institution.Region, institution.Kind, institution.Code)) throw new GraphQLException(Withheld.Because(session, context.Share()));
        var (heard, fresh) = await PublicStatusQuery.HeardAsync(session, institution.Region, context.Cancellation);
        if (!fresh) throw Asking.Refused("NOT_FRESH", "The region's source has been silent for too long; what it said last may no longer hold.", ("asOf", heard is { } at ? Scalars.WriteMoment(at) : null));
        var book = session.Law.ApplyingIn(institution.Region, session.Today);
        var sources = await session.Reads.PublicStatuses.OfInstitutionAsync(asked.Institution, scope, session.Today, context.Cancellation);
        var files = new FileBatch(session, [.. sources.Select(s => s.FileId)]);
        return
        [
            .. sources.Select(source => PublicStatus.Of(null, source, book, heard, fresh, files))
                .Where(notice => notice.Status is Status.Suspended or Status.Terminated)
                .OrderByDescending(notice => notice.Status).ThenBy(notice => notice.From).ThenBy(notice => notice.FileId, StringComparer.Ordinal),
        ];
    }
}

/// <summary>Whose notices are asked for.</summary>
internal sealed record PublicNoticesArguments(InstitutionCode Institution);
