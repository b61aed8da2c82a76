using System.Collections.Concurrent;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Sharing;

/// <summary>
/// The receivers of one event whose answers are the same but for what is each one's own: it is executed and written once for all of them, for as
/// long as they come soon after each other. What did not succeed is told to those who wait for it by then, and to nobody else.
/// </summary>
internal sealed class Cohorts
{
    /// <summary>How many answers are kept at most.</summary>
    private const int Most = 10_000;

    private static readonly TimeSpan Life = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Key, Cohort> open = new();
    private readonly TimeProvider clock;
    private readonly ITimer sweep;
    private int kept;
    private int sweeping;

    public Cohorts(TimeProvider clock)
    {
        this.clock = clock;
        sweep = clock.CreateTimer(_ => Sweep(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Through which receivers go once they know what they are told.</summary>
    public Turnstile Turnstile { get; } = new();

    /// <summary>What the first who asks has executed, for it and for all others; null where so much is kept already that each has it executed for itself.</summary>
    public Task<SharedAnswer>? AnswerAsync(Key key, Func<Task<SharedAnswer>> execute)
    {
        while (true)
        {
            if (Find(key) is { } cohort)
            {
                return cohort.Answer;
            }
            if (Interlocked.Increment(ref kept) > Most)
            {
                Interlocked.Decrement(ref kept);
                return null;
            }
            if (open.TryAdd(key, new Cohort(clock.GetTimestamp(), execute)))
            {
                SweepSoon();
            }
            else
            {
                Interlocked.Decrement(ref kept);
            }
        }
    }

    /// <summary>The one that may still be joined.</summary>
    private Cohort? Find(Key key)
    {
        if (!open.TryGetValue(key, out var cohort))
        {
            return null;
        }
        if (MayJoin(cohort))
        {
            return cohort;
        }
        Forget(key, cohort);
        return null;
    }

    private bool MayJoin(Cohort cohort) => clock.GetElapsedTime(cohort.Since) < Life && !cohort.HasFailed;

    /// <summary>This one, and none that has come in its place.</summary>
    private void Forget(Key key, Cohort cohort)
    {
        if (open.TryRemove(KeyValuePair.Create(key, cohort)))
        {
            Interlocked.Decrement(ref kept);
        }
    }

    private void SweepSoon()
    {
        if (Interlocked.Exchange(ref sweeping, 1) == 0)
        {
            sweep.Change(Life, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Nothing of persons stays in memory for longer than somebody may soon ask for the same.</summary>
    private void Sweep()
    {
        foreach (var (key, cohort) in open)
        {
            if (!MayJoin(cohort))
            {
                Forget(key, cohort);
            }
        }
        Volatile.Write(ref sweeping, 0);
        if (!open.IsEmpty)
        {
            SweepSoon();
        }
    }

    /// <summary>What receivers must have in common.</summary>
    /// <param name="Plan">The document, the operation and the view.</param>
    /// <param name="Variables">Those that have a say below the event.</param>
    /// <param name="Event">The event, and all by which it may be told differently; see <see cref="Binding.StreamSharing{TEvent}"/>.</param>
    internal sealed record Key(SelectionPlan Plan, string Variables, object Event);

    private sealed class Cohort(long since, Func<Task<SharedAnswer>> execute)
    {
        private readonly Lazy<Task<SharedAnswer>> answer = new(() => Task.Run(execute));

        public long Since => since;

        public Task<SharedAnswer> Answer => answer.Value;

        /// <summary>Whether whoever comes now had better try again.</summary>
        public bool HasFailed =>
            answer is { IsValueCreated: true, Value: { IsCompleted: true } over } && !(over.IsCompletedSuccessfully && over.Result.Succeeded);
    }
}
