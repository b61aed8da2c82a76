using System.Runtime.CompilerServices;

namespace GraphQL.Binding;

/// <summary>A source of events for a subscription, whatever their type.</summary>
internal interface IEventSource
{
    /// <summary>The events from now on, or from where the context says.</summary>
    IAsyncEnumerable<SourceEvent> Open(FieldContext context);
}

/// <summary>A subscription's root field: a source of events, each of which becomes the field's value in a response of its own.</summary>
internal sealed class StreamField<TEvent>(
    string name, Func<FieldContext, IAsyncEnumerable<TEvent>> source, Func<TEvent, string>? eventId,
    Func<TEvent, IReadOnlyDictionary<string, object?>?>? extensions)
    : FieldBinding<object, TEvent>(name), IEventSource
{
    public IAsyncEnumerable<SourceEvent> Open(FieldContext context) => Read(source(context), context.Cancellation);

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
