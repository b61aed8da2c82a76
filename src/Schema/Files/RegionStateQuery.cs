using GraphQL.Binding;
using GraphQL.Response;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Answers <c>regionState</c>: what a receiver checks its copy of a region by.</summary>
internal static class RegionStateQuery
{
    // What a line is made of: whoever does not have these of the persons gets no digest of them either.
    private static readonly (string Type, string Field)[] Digested = [("Practitioner", "codes"), ("Standing", "status"), ("Standing", "lastDay")];

    /// <exception cref="GraphQLException">NOT_SHARED: the grant to the client leaves out what the digest is of.</exception>
    public static async ValueTask<RegionState> AnswerAsync(RegionStateArguments which, FieldContext context)
    {
        var session = context.Session();
        foreach (var (type, field) in Digested)
        {
            if (session.ShareOfField(type, field) is null) throw new GraphQLException(NotShared.Of(type, field, session.Schema.Policy.OfField(type, field), CallerClass.Of(session.Caller)));
        }

        return await session.Store.RegionStates.OfAsync(which.Region, session.ScopeOf(context.Share().Reach), session.Today, context.Cancellation);
    }

    internal sealed record RegionStateArguments(RegionCode Region);
}
