using GraphQL.Binding;
using GraphQL.TypeSystem;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Answers <c>submit</c>: what cannot be read or is out of reach is refused here, the rest goes to the ledger as one submit.</summary>
internal static class Submission
{
    /// <summary>The most entries of one submit.</summary>
    public const int Most = 1000;

    public static async ValueTask<SubmitPayload> SubmitAsync(FieldContext context)
    {
        var session = context.Session();
        var inputs = context.Argument<IReadOnlyList<InputObject>>("entries");
        if (inputs.Count > Most) throw Asking.Refused("TOO_MANY_ENTRIES", $"A submit can have at most {Most:N0} entries, not {inputs.Count:N0}; nothing was taken in.", ("limit", Most));
        var (readings, reach) = await ReadAsync(session, inputs, context.Cancellation);
        var outcomes = await SendAsync(session, readings, context.Cancellation);
        var files = new FileBatch(session, [.. outcomes.Where(o => o.Result != EntryResult.Refused).Select(o => o.FileId).OfType<string>()]);
        return new SubmitPayload([.. outcomes.Zip(readings, (outcome, reading) => new SubmitResult(outcome, reach.Reached(reading.Entry), files))]);
    }

    /// <summary>What the inputs say, and what the caller may send of it.</summary>
    public static async Task<(IReadOnlyList<EntryReading> Readings, SubmitReach Reach)> ReadAsync(Session session, IReadOnlyList<InputObject> inputs, CancellationToken cancellation)
    {
        var given = inputs.Select(GivenEntry.Of).ToList();
        var reach = await SubmitReach.LoadAsync(session, given, cancellation);
        var readings = await session.Schema.Inputs.ReadAsync(given, ReferenceReach.Of(session.Caller!), reach.Refuse, cancellation);
        return ([.. readings.Select(reading => reading with { Entry = Signed(reading.Entry, session.Caller!) })], reach);
    }

    /// <summary>Who leaves out which body ruled on an objection has ruled himself.</summary>
    private static Entry? Signed(Entry? entry, Caller caller) => entry is ObjectionDecidedEntry { DecidedBy: null } ruling ? ruling with { DecidedBy = caller.Body } : entry;

    private static async Task<IReadOnlyList<SubmitOutcome>> SendAsync(Session session, IReadOnlyList<EntryReading> readings, CancellationToken cancellation)
    {
        var sent = readings.Select(r => r.Entry).OfType<Entry>().ToList();
        var taken = sent.Count == 0 ? [] : await session.Store.Ledger.SubmitAsync(sent, cancellation);
        var next = 0;
        return [.. readings.Select(r => r.Entry is null ? new SubmitOutcome(r.Id, EntryResult.Refused) { Refusals = r.Refusals } : With(taken[next++], r.Warnings))];
    }

    private static SubmitOutcome With(SubmitOutcome outcome, IReadOnlyList<Refusal> warnings) =>
        outcome.Result == EntryResult.Refused ? outcome : outcome with { Warnings = [.. warnings, .. outcome.Warnings] };
}

/// <summary>The answer to a submit.</summary>
internal sealed record SubmitPayload(IReadOnlyList<SubmitResult> Results);

/// <summary>The answer to one entry, with the files of all that were taken in.</summary>
/// <param name="IsReached">Whether its person was of the sender's own before it.</param>
internal sealed record SubmitResult(SubmitOutcome Outcome, bool IsReached, FileBatch Files) : IOfPerson
{
    string? IOfPerson.FileId => Outcome.FileId;
}
