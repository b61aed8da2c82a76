using GraphQL.Binding;
using GraphQL.Response;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>Answers <c>payability</c>: for a person whom the caller reaches; an institution asks of its own services only.</summary>
internal static class PayabilityQuery
{
    /// <summary>The most years between the first and the last day.</summary>
    public const int MostYears = 3;

    public static async ValueTask<IReadOnlyList<PayableNode>?> AnswerAsync(PayabilityArguments asked, FieldContext context)
    {
        Check(asked);
        var session = context.Session();
        var scope = session.ScopeOf(context.Share().Reach);
        var people = session.Reads.People;
        if (scope.Institution is { } own && own != asked.Institution) throw new GraphQLException(Withheld.Because(session, context.Share()));
        if ((await people.ByCodesAsync([asked.Person], scope, context.Cancellation))[0] is not { } file)
        {
            if ((await people.ByCodesAsync([asked.Person], Scope.Everything, context.Cancellation))[0] is null) return null;
            throw new GraphQLException(Withheld.Because(session, context.Share()));
        }

        var files = new FileBatch(session, [file]);
        var derived = (await files.FoldedAsync(null, context.Cancellation))[file.Id].Derived;
        var institution = (await InstitutionLevel.OfCodesAsync(session, [asked.Institution], context.Cancellation))[0];
        var record = (await session.Reads.Institutions.FilesAsync([asked.Institution], null, context.Cancellation))[0];
        return [.. Payability.Of(derived, record, asked.Institution, institution.Region, session.Law, asked.From, asked.To).Select(i => new PayableNode(i, file.Id, files))];
    }

    /// <exception cref="GraphQLException">BAD_ARGUMENTS: the first day after the last, or more than <see cref="MostYears"/> years between.</exception>
    private static void Check(PayabilityArguments asked)
    {
        if (asked.From > asked.To) throw Asking.Refused("BAD_ARGUMENTS", "`from` must not be after `to`.");
        if (asked.From.Year + MostYears <= DateOnly.MaxValue.Year && asked.To >= asked.From.AddYears(MostYears))
        {
            throw Asking.Refused("BAD_ARGUMENTS", $"From `from` to `to` there can be at most {MostYears} years.", ("limit", $"{MostYears} years"));
        }
    }
}

/// <summary>Whose services, where, and on which days.</summary>
internal sealed record PayabilityArguments(PersonCode Person, InstitutionCode Institution, DateOnly From, DateOnly To);
