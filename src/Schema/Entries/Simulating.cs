using GraphQL.Binding;
using GraphQL.Response;
using GraphQL.TypeSystem;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Answers <c>simulate</c>: what a submit of the entry would bring about, for whoever may send it; nothing is stored.</summary>
internal static class Simulating
{
    /// <summary>The most entries that can go before the one that is asked about.</summary>
    private const int Most = 20;

    /// <summary>What can go before it: nothing that brings a person, or a part of one, to where he was not.</summary>
    private const string Points = "points";

    public static async ValueTask<SimulationNode> SimulateAsync(FieldContext context)
    {
        var (session, cancellation) = (context.Session(), context.Cancellation);
        var following = context.Argument<IReadOnlyList<InputObject>>("following");
        if (following.Count > Most) throw Asking.Refused("TOO_MANY_ENTRIES", $"At most {Most} entries can go before the one that is simulated, not {following.Count:N0}.", ("limit", Most));
        if (following.Select(GivenEntry.Of).FirstOrDefault(given => given.Kind != Points) is { } other) throw NotToFollow($"Only {Points} can go before the entry that is simulated, not {other.Kind}.");
        var (readings, reach) = await Submission.ReadAsync(session, [.. following, context.Argument<InputObject>("entry")], cancellation);
        if (readings.FirstOrDefault(r => r.Entry is null) is { } refused) return new SimulationNode(refused.Refusals);
        var entry = readings[^1].Entry!;
        if (readings.Any(r => r.Entry!.Subject != entry.Subject) && following.Count > 0) throw NotToFollow("Only points of the same person, named by the same code, can go before the entry that is simulated.");
        var simulation = await session.Store.Ledger.SimulateAsync([.. readings.Select(r => r.Entry!)], cancellation);
        var isFiled = simulation.Before is { Folded.Entries.Count: > 0 };
        var isReached = simulation.Outcome.FileId is { } file ? await ReachesAsync(session, file, cancellation) : entry is not RegistrationEntry;
        // What the law says to an entry about somebody tells how it stands with him.
        if (!isReached && !IsOfOwn(session, entry, reach)) return new SimulationNode([]) { FileId = isFiled ? simulation.Outcome.FileId : null, IsWithheld = true };
        if (simulation.Outcome.Result == EntryResult.Refused) return new SimulationNode(simulation.Outcome.Refusals) { FileId = simulation.Outcome.FileId };

        // Which institutions of a county they are would tell more than that one of it is.
        var all = (await Recipients.OfAsync(session, simulation.Events, cancellation)).Select(r => r with { Institution = null }).Distinct().ToList();
        var shown = all.Where(r => Recipients.IsNear(session.Caller!, r.Region)).ToList();
        return new SimulationNode([])
        {
            FileId = isFiled ? simulation.Outcome.FileId : null,
            Warnings = [.. readings[^1].Warnings, .. simulation.Outcome.Warnings],
            IsWithheld = !isReached && simulation.Before is not null,
            Before = Standing(session, simulation.Before, isFiled),
            After = Standing(session, simulation.After, isFiled),
            Recipients = shown,
            // Of a person out of reach not even how many there are elsewhere.
            RecipientsWithheld = isReached ? all.Count - shown.Count : 0,
        };
    }

    private static GraphQLException NotToFollow(string message) => Asking.Refused("NOT_TO_FOLLOW", message);

    /// <summary>Whoever is no agency sends entries of his own, but for a registration, which makes somebody his own.</summary>
    private static bool IsOfOwn(Session session, Entry entry, SubmitReach reach) => entry is not RegistrationEntry && !session.Is(Audience.Insurance) && reach.Reached(entry);

    /// <summary>Unlike a submit, a simulation leaves no trace: it tells of nobody whom the caller could not ask about.</summary>
    private static async Task<bool> ReachesAsync(Session session, string fileId, CancellationToken cancellation) =>
        session.ShareOfType("Standing") is { } share && (await session.Reads.People.WithinAsync([fileId], session.ScopeOf(share.Reach), cancellation)).Contains(fileId);

    private static StandingNode? Standing(Session session, Derivation? derived, bool isFiled) =>
        derived is null ? null : new StandingNode(derived.On(session.Today), session.Now, derived.Folded.Id, FileBatch.Of(session, derived, isFiled));
}

/// <summary>What would happen.</summary>
internal sealed record SimulationNode(IReadOnlyList<Refusal> Refusals) : IOfPerson
{
    /// <summary>The file that the entry would go into, where there is one.</summary>
    public string? FileId { get; init; }
    public IReadOnlyList<Refusal> Warnings { get; init; } = [];
    /// <summary>Whether the person is out of the caller's reach, or nobody yet: the two look alike.</summary>
    public bool IsWithheld { get; init; }
    public StandingNode? Before { get; init; }
    public StandingNode? After { get; init; }
    public IReadOnlyList<Recipient> Recipients { get; init; } = [];
    public int RecipientsWithheld { get; init; }
}
