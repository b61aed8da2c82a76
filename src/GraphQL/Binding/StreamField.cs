using System.Runtime.CompilerServices;

namespace GraphQL.Binding;

/// <summary>
/// What receivers of an event must have in common to be answered alike, as a value that is equal for those who have: the event, all of the receiver's
/// right, and whatever else the resolvers go by. What the host does before an answer leaves, it does
/// once for all of them. Null: the event is executed for this receiver alone.
/// </summary>
/// <param name="state">What the host attached to the receiver's request, as it is by now.</param>
public delegate object? StreamSharing<in TEvent>(TEvent happened, object? state);

/// <summary>A source of events for a subscription, whatever their type.</summary>
internal interface IEventSource
{
    /// <summary>The events from now on, or from where the context says.</summary>
    IAsyncEnumerable<SourceEvent> Open(FieldContext context);

    /// <summary>What receivers must have in common, besides their operation, for the event to be answered alike; null where it is answered to each alone.</summary>
    /// <param name="state">What the host attached to the receiver's request, as it is by now.</param>
    object? SharedBy(SourceEvent one, object? state);
}

/// <summary>A subscription's root field: a source of events, each of which becomes the field's value in a response of its own.</summary>
internal sealed class StreamField<TEvent>(
    string name, Func<FieldContext, IAsyncEnumerable<TEvent>> source, Func<TEvent, string>? eventId,
    Func<TEvent, IReadOnlyDictionary<string, object?>?>? extensions, StreamSharing<TEvent>? sharing)
    : FieldBinding<object, TEvent>(name), IEventSource
{
    public IAsyncEnumerable<SourceEvent> Open(FieldContext context) => Read(source(context), context.Cancellation);

    public object? SharedBy(SourceEvent one, object? state) => sharing?.Invoke((TEvent)one.Value!, state);

    public override ValueTask ResolveAsync(FieldContext context, object[] parents, int count, TEvent[] values)
    {
        values[0] = (TEvent)parents[0];
        return ValueTask.CompletedTask;
    }

    private async IAsyncEnumerable<SourceEvent> Read(
        IAsyncEnumerable<TEvent> events, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var one in events.WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return new SourceEvent(one, eventId?.Invoke(one), extensions?.Invoke(one));
        }
    }
}
