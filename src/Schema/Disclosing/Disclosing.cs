using GraphQL.Execution;
using GraphQL.Response;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Writes down what an answer gives out of whom before it leaves; what cannot be written down does not leave.</summary>
internal sealed class Disclosing(Session session, Caller caller)
{
    /// <summary>The type of which a platform's look-ups are only counted.</summary>
    private const string PublicStatus = "PublicStatus";

    /// <returns>Null when it may leave.</returns>
    public async ValueTask<GraphQLError?> RecordAsync(Answer answer)
    {
        var (folds, fold) = (session.Schema.Folds, session.Schema.Folds.Take());
        answer.Visit(fold);
        var persons = caller.Audience == Audience.Platform ? fold.ToldOnly(PublicStatus) : null;
        var given = persons is null ? fold.Disclosed() : [];
        var (delivered, triedNames) = (fold.Delivered, fold.TriedNames);
        folds.Return(fold);
        if (delivered is null && (persons ?? given.Count) == 0)
        {
            if (triedNames) Count(answer, 0);
            return null;
        }

        try
        {
            if (persons is { } looked) Count(answer, looked);
            else await session.Store.Audit.WriteAsync(Disclosure(answer, given, delivered), answer.Cancellation);
            return null;
        }
        catch (AuditUnavailableException)
        {
            return GraphQLError.Of("AUDIT_UNAVAILABLE", "What this would give out cannot be put on record now, so nothing is given out. Try again later.");
        }
    }

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
