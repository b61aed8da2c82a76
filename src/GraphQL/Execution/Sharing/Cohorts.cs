using System.Collections.Concurrent;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Sharing;

/// <summary>
/// The receivers of one event whose answers are the same but for what is each one's own: it is executed and written once for all of them, for as
/// long as they come soon after each other.
/// </summary>
internal sealed class Cohorts
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Key, Cohort> open = new();
    private readonly TimeProvider clock;
    private readonly ITimer sweep;
    private int sweeping;

    public Cohorts(TimeProvider clock)
    {
        this.clock = clock;
        sweep = clock.CreateTimer(_ => Sweep(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Through which receivers go once they know what they are told.</summary>
    public Turnstile Turnstile { get; } = new();

    /// <summary>What the first who asks has executed, for it and for all others.</summary>
    public Task<SharedAnswer> AnswerAsync(Key key, Func<Task<SharedAnswer>> execute)
    {
        var cohort = open.GetOrAdd(key, static (_, now) => new Cohort(now), clock.GetTimestamp());
        if (Interlocked.Exchange(ref sweeping, 1) == 0)
        {
            sweep.Change(Life, Timeout.InfiniteTimeSpan);
        }
        return cohort.AnswerAsync(execute);
    }

    /// <summary>Nothing of persons stays in memory for longer than somebody may soon ask for the same.</summary>
    private void Sweep()
    {
        foreach (var (key, cohort) in open)
        {
            if (clock.GetElapsedTime(cohort.Since) >= Life)
            {
                open.TryRemove(key, out _);
            }
        }
        Volatile.Write(ref sweeping, 0);
        if (!open.IsEmpty && Interlocked.Exchange(ref sweeping, 1) == 0)
        {
            sweep.Change(Life, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>What receivers must have in common.</summary>
    /// <param name="Plan">The document, the operation and the view.</param>
    /// <param name="Variables">Those that have a say below the event.</param>
    /// <param name="Event">The event, and all by which it may be told differently; see <see cref="Binding.StreamSharing{TEvent}"/>.</param>
    internal sealed record Key(SelectionPlan Plan, string Variables, object Event);

    private sealed class Cohort(long since)
    {
        private readonly Lock gate = new();
        private Task<SharedAnswer>? answer;

        public long Since => since;

        public Task<SharedAnswer> AnswerAsync(Func<Task<SharedAnswer>> execute)
        {
            lock (gate)
            {
                return answer ??= Task.Run(execute);
            }
        }
    }
}
