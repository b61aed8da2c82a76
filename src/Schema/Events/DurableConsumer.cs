using System.Runtime.CompilerServices;
using GraphQL.Response;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>A consumer that the hub keeps the place of, as a caller names it on a stream or a page.</summary>
internal sealed class DurableConsumer
{
    private const int LongestName = 64;

    /// <summary>How soon a stream learns that another node's has taken over, at the latest before its next event.</summary>
    private static readonly TimeSpan CheckedFor = TimeSpan.FromSeconds(1);

    private readonly Session _session;
    private readonly ConsumerClaim _claim;

    /// <param name="stream">The field that it is a stream of.</param>
    /// <exception cref="GraphQLException">BAD_CONSUMER: not a name.</exception>
    public DurableConsumer(Session session, string name, string stream, EventFilter where)
    {
        if (name.Length is 0 or > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            throw Asking.Refused("BAD_CONSUMER", $"A consumer's name is 1 to {LongestName} letters, digits, '-', '_' or '.'.", ("limit", LongestName));
        }

        _session = session;
        _claim = new ConsumerClaim(session.Caller!, name, stream, EventFilterText.Write(where), where.Hash());
        Binding = BindingOf(_claim.Caller.Subject, name, _claim.FilterHash);
    }

    /// <summary>What its cursors are bound to: its filter, and itself.</summary>
    public ulong Binding { get; }

    public string Name => _claim.Name;

    public static ulong BindingOf(Consumer consumer) => BindingOf(consumer.Client, consumer.Name, consumer.FilterHash);

    /// <summary>Registers it or goes on with it; the place is where it goes on.</summary>
    /// <param name="takesTurn">A stream is opened.</param>
    /// <exception cref="GraphQLException">CONSUMER_TAKEN, CURSOR_AHEAD or TOO_MANY_CONSUMERS.</exception>
    public async Task<(Consumer Consumer, StreamPlace Start)> OpenAsync(StreamPlace? after, bool takesTurn, CancellationToken cancellation)
    {
        var most = _session.Schema.Options.MaxConsumers;
        var (outcome, consumer) = await _session.Store.Consumers.OpenAsync(_claim, after?.Kept, takesTurn, most, cancellation);
        return outcome switch
        {
            ConsumerOutcome.Open => (consumer!, after ?? StreamPlace.Of(consumer!.Acknowledged)),
            ConsumerOutcome.Taken => throw Asking.Refused(
                "CONSUMER_TAKEN", $"The consumer {Name} was registered by {EnumName.Of(consumer!.Audience)} of {consumer.Region} for `{consumer.Stream}` where {consumer.Filter}.",
                ("consumer", Name), ("audience", EnumName.Of(consumer.Audience)), ("region", consumer.Region.ToString()), ("stream", consumer.Stream), ("where", consumer.Filter)),
            ConsumerOutcome.Ahead => throw Ahead(_session, consumer!),
            ConsumerOutcome.Dropped => throw Dropped(_session, consumer!),
            _ => throw Asking.Refused("TOO_MANY_CONSUMERS", $"A client may have {most} durable consumers.", ("limit", most)),
        };
    }

    /// <summary>The events as long as no later stream of the consumer is opened, here or on another node.</summary>
    /// <exception cref="GraphQLException">CONSUMER_TAKEN_OVER: one was.</exception>
    public async IAsyncEnumerable<HubEvent> WhileHeldAsync(Consumer opened, Func<CancellationToken, IAsyncEnumerable<HubEvent>> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var hold = _session.Schema.OpenConsumers.Take(opened.Client, opened.Name);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(hold.Lost, cancellation);
        await using var events = read(ended.Token).GetAsyncEnumerator(ended.Token);
        var sure = _session.Now + CheckedFor;
        while (await NextAsync(events, hold.Lost))
        {
            if (_session.Now >= sure)
            {
                if (!await _session.Store.Consumers.HoldsAsync(opened, cancellation)) throw TakenOver();
                sure = _session.Now + CheckedFor;
            }
            yield return events.Current;
        }
    }

    /// <summary>Its place is not behind what it was sent.</summary>
    public static GraphQLException Ahead(Session session, Consumer consumer) => Asking.Refused(
        "CURSOR_AHEAD", $"The consumer {consumer.Name} was not sent that much yet.", ("consumer", consumer.Name), ("sent", CursorAt(session, consumer, consumer.Sent).Text));

    /// <summary>What it missed is gone: the cursor goes on behind that, with the number that it would have had.</summary>
    private static GraphQLException Dropped(Session session, Consumer consumer) => Asking.Refused(
        "EVENTS_DROPPED", $"{consumer.Dropped.Count} events that the consumer {consumer.Name} did not acknowledge in time were removed. Check the copy that it keeps (`regionState`), then go on with `after`.",
        ("consumer", consumer.Name), ("dropped", consumer.Dropped.Count),
        ("after", CursorAt(session, consumer, consumer.Acknowledged with { Place = consumer.Dropped.UpTo, Number = consumer.Acknowledged.Number + consumer.Dropped.Count }).Text));

    public static Cursor CursorAt(Session session, Consumer consumer, ConsumerPlace at) =>
        new(session.Schema.Cursors.Write(StreamPlace.Of(at, BindingOf(consumer))));

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<HubEvent> events, CancellationToken lost)
    {
        try
        {
            return await events.MoveNextAsync();
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            throw TakenOver();
        }
    }

    private GraphQLException TakenOver() => Asking.Refused("CONSUMER_TAKEN_OVER", $"Another stream of the consumer {Name} was opened; this one ends.", ("consumer", Name));

    private static ulong BindingOf(string client, string name, ulong filter) => EventFilter.HashOf($"{filter}|{name}|{client}");
}
