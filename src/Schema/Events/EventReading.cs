using System.Runtime.CompilerServices;
using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Reads the event log for a caller, as a page or as a stream, from where it says or where its durable consumer has come to.</summary>
internal sealed class EventReading
{
    private readonly Session _session;
    private readonly LiveSelection _selection;
    private readonly ulong _filter;
    private readonly DurableConsumer? _consumer;

    public EventReading(FieldContext context, EventKind? only = null)
    {
        _session = context.Session();
        var where = context.Argument<EventFilter?>("where") ?? new EventFilter();
        if (where.Persons is { Count: > EventFilter.MaxPersons }) throw Asking.Refused("TOO_MANY_PERSONS", $"A filter can name at most {EventFilter.MaxPersons} persons.", ("limit", EventFilter.MaxPersons));
        if (only is { } kind) where = where with { Kinds = where.Kinds?.Where(k => k == kind).ToList() ?? [kind] };
        _filter = where.Hash();
        _selection = new LiveSelection(context, where);
        if (context.Argument<string?>("consumer") is { } name) _consumer = new DurableConsumer(_session, name, context.Definition.Name, where);
    }

    private ulong Binding => _consumer?.Binding ?? _filter;

    /// <summary>A page from behind the place; events of a page have no number and leave no delivery, unless a durable consumer pulls it.</summary>
    public async Task<Connection<EventNode>> PageAsync(string? cursor, int first, CancellationToken cancellation)
    {
        var start = Place(cursor);
        await RequireTakenAsync(start, cancellation);
        Consumer? opened = null;
        if (_consumer is not null) (opened, start) = await _consumer.OpenAsync(start, takesTurn: false, cancellation);
        await RequireKeptAsync(start, opened, cancellation);
        var place = start ?? default;
        var after = place.Place;
        var events = await _session.Store.Events.ReadAsync(after, _selection.Now(), first + 1, cancellation);
        var shown = events.Take(first).ToList();
        var files = new FileBatch(_session, [.. shown.Select(e => e.FileId).OfType<string>()]) { PersonsUnchecked = true };
        var nodes = shown.ConvertAll(e => Node(e, _consumer is null ? null : place = place.Behind(e), files));
        if (_consumer is not null) await _session.Store.Consumers.DeliveredAsync(nodes.ConvertAll(DeliveryOf), cancellation);
        return new Connection<EventNode>([.. nodes.Select(n => new Edge<EventNode>(n.Cursor.Text, n))], events.Count > first, after > 0, 0);
    }

    /// <summary>From behind the place, or from now, without an end; whoever serves it ends it with the caller's token.</summary>
    public IAsyncEnumerable<T> Stream<T>(string? after) where T : EventNode => _session.Webhook is { } webhook ? ForWebhookAsync<T>(webhook, after) : StreamAsync<T>(Place(after));

    /// <summary>What a webhook posts: the stream behind what its consumer has acknowledged, or one event again; nothing while it is being registered.</summary>
    private async IAsyncEnumerable<T> ForWebhookAsync<T>(WebhookReading webhook, string? after, [EnumeratorCancellation] CancellationToken cancellation = default) where T : EventNode
    {
        if (_consumer?.Name != webhook.Consumer) throw Asking.Refused("WEBHOOK_CONSUMER", $"The subscription must have `consumer: \"{webhook.Consumer}\"`: the webhook is that consumer's.");
        if (after is not null) throw Asking.Refused("WEBHOOK_AFTER", "The subscription of a webhook goes on behind what its consumer has acknowledged; where it begins is said by the argument `after` of registerWebhook.");
        if (webhook.Turn is null)
        {
            await _consumer.OpenAsync(Place(webhook.From), takesTurn: false, cancellation);
        }
        else if (webhook.Again is { } one)
        {
            var found = await _session.Store.Events.ReadAsync(one.Place - 1, _selection.Now(), 1, cancellation);
            if (found is [{ } happened] && happened.Place == one.Place) yield return (T)Node(happened, one, FilesOf(happened));
        }
        else
        {
            await foreach (var happened in StreamAsync<T>(null, cancellation)) yield return happened;
        }
    }

    private async IAsyncEnumerable<T> StreamAsync<T>(StreamPlace? from, [EnumeratorCancellation] CancellationToken cancellation = default) where T : EventNode
    {
        var log = _session.Store.Events;
        Consumer? opened = null;
        await RequireTakenAsync(from, cancellation);
        if (_consumer is not null) (opened, from) = await _consumer.OpenAsync(from, takesTurn: _session.Webhook is null, cancellation);
        await RequireKeptAsync(from, opened, cancellation);
        if (opened is not null && _session.Webhook?.Turn is { } turn) opened = opened with { Turn = turn };
        var start = from ?? new StreamPlace(await log.LastPlaceAsync(cancellation));
        var (place, lagged) = (start, false);
        using var reader = _session.Streams.Open(start.Place);
        using var meter = opened is null ? null : ConsumerMeter.Began(opened, log, () => reader.Place);
        IAsyncEnumerable<HubEvent> Read(CancellationToken ended) => log.TailAsync(start.Place, _selection.Now, reader, () => lagged = true, ended);
        await foreach (var happened in opened is null ? Read(cancellation) : _consumer!.WhileHeldAsync(opened, Read, cancellation))
        {
            meter?.HandsOut(happened, _session.Now);
            yield return (T)(Node(happened, place = place.Behind(happened), FilesOf(happened)) with { Lagged = lagged });
            lagged = false;
            reader.Report(happened.Place);
        }
    }

    private StreamPlace? Place(string? after) => after is null ? null : _session.Schema.Cursors.Read(after, _filter, Binding);

    private FileBatch FilesOf(HubEvent happened) => new(_session, happened.FileId is { } file ? [file] : []) { PersonsUnchecked = true };

    /// <param name="at">Where the stream is with it; null outside a stream.</param>
    private EventNode Node(HubEvent happened, StreamPlace? at, FileBatch files)
    {
        var place = (at ?? new StreamPlace(happened.Place)) with { Filter = Binding };
        return EventNode.Of(happened, _session.Schema.Cursors.Write(place), at?.Number, files) with { Consumer = _consumer?.Name, Digest = at?.Digest };
    }

    /// <exception cref="GraphQL.Response.GraphQLException">CURSOR_AHEAD: there is no such place.</exception>
    private async Task RequireTakenAsync(StreamPlace? from, CancellationToken cancellation)
    {
        var log = _session.Store.Events;
        // Another node may have been further than this one; what stood there before the database was restored will never come, and other events in its place.
        if (from?.Place > log.Latest && from?.Place > await log.LastPlaceAsync(cancellation)) throw Asking.Refused("CURSOR_AHEAD", "The log ends before this cursor: the hub was restored from a backup. Check the copy that is kept (`regionState`), and go on with BEGIN.");
    }

    /// <param name="opened">A durable consumer that goes on behind what it has acknowledged has all that it is due, or was told of what it lost.</param>
    /// <exception cref="GraphQL.Response.GraphQLException">CURSOR_EXPIRED: what comes behind the place was removed after its time.</exception>
    private async Task RequireKeptAsync(StreamPlace? from, Consumer? opened, CancellationToken cancellation)
    {
        if (from is not { Place: > 0 } start || start.Place >= opened?.Acknowledged.Place || start.Place >= await _session.Store.Retention.HorizonAsync(cancellation)) return;
        throw Asking.Refused("CURSOR_EXPIRED", "Events behind this cursor were removed after their time. Check the copy that is kept (`regionState`), and go on with BEGIN.");
    }

    private Delivery DeliveryOf(EventNode node)
    {
        var caller = _selection.Caller!;
        return new Delivery(node.Event.Place, caller.Subject, node.Consumer, node.Consumer is null ? null : node.Number, caller.Audience, caller.Region, caller.Institution, _session.Now) { Digest = node.Digest ?? default };
    }
}
