using GraphQL.Execution;
using GraphQL.Response;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Writes down what an answer gives out of whom before it leaves; what cannot be written down does not leave.</summary>
internal sealed class Disclosing(Session session, Caller caller)
{
    /// <returns>Null when it may leave.</returns>
    public async ValueTask<GraphQLError?> RecordAsync(Answer answer, CancellationToken cancellation)
    {
        var fold = new AnswerFold(session.Schema.Whose, session.Schema.Fields);
        answer.Visit(fold);
        try
        {
            var given = fold.Disclosed();
            if (given.Count == 0 && fold.Delivered is null) return null;
            if (caller.Audience == Audience.Platform && given.All(ShowsPublicStatusOnly)) Count(answer, given.Sum(fields => fields.Persons.Count));
            else await session.Store.Audit.WriteAsync(Disclosure(answer, given, fold.Delivered), cancellation);
            return null;
        }
        catch (AuditUnavailableException)
        {
            return GraphQLError.Of("AUDIT_UNAVAILABLE", "What this would give out cannot be put on record now, so nothing is given out. Try again later.");
        }
    }

    private static bool ShowsPublicStatusOnly(DisclosedFields fields) => fields.Withheld.Count == 0 && fields.Fields.All(field => field.StartsWith("PublicStatus.", StringComparison.Ordinal));

    private void Count(Answer answer, int persons) =>
        session.Store.Audit.Count(new PublicLookup(caller.Subject, caller.Audience, caller.Region, caller.AskedFor, answer.OperationName, persons));

    private Disclosure Disclosure(Answer answer, IReadOnlyList<DisclosedFields> given, EventNode? delivered) => new()
    {
        At = session.Now,
        Client = caller.Subject,
        Audience = caller.Audience,
        Region = caller.Region,
        Purpose = caller.AskedFor,
        Institution = caller.Institution,
        Operation = answer.OperationName,
        Event = delivered?.Event.Place,
        Consumer = delivered?.Consumer,
        Number = delivered?.Consumer is null ? null : delivered.Number,
        Digest = delivered?.Digest ?? default,
        Given = given,
    };
}
