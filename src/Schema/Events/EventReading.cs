using System.Runtime.CompilerServices;
using GraphQL.Binding;
using GraphQL.TypeSystem;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Reads the event log for a caller, as a page or as a stream: only kinds that stand in its view, only where it hears them.</summary>
internal sealed class EventReading
{
    private readonly Session _session;
    private readonly EventSelection _selection;
    private readonly ulong _filter;

    public EventReading(FieldContext context, EventKind? only = null)
    {
        _session = context.Session();
        var where = context.Argument<EventFilter?>("where") ?? new EventFilter();
        if (where.Persons is { Count: > EventFilter.MaxPersons }) throw Asking.Refused("TOO_MANY_PERSONS", $"A filter can name at most {EventFilter.MaxPersons} persons.", ("limit", EventFilter.MaxPersons));
        if (only is { } kind) where = where with { Kinds = where.Kinds?.Where(k => k == kind).ToList() ?? [kind] };
        _filter = where.Hash();
        _selection = new EventSelection
        {
            Scope = _session.ScopeOf(context.Share().Reach),
            Audience = _session.Caller?.Audience,
            Region = where.Region,
            InstitutionKind = where.InstitutionKind,
            Kinds = [.. Heard(_session).Where(k => where.Kinds?.Contains(k) ?? true)],
            Persons = where.Persons,
            Status = where.Status,
        };
    }

    /// <summary>A page from behind the place; events of a page have no number.</summary>
    public async Task<Connection<EventNode>> PageAsync(string? after, int first, CancellationToken cancellation)
    {
        var start = after is null ? default : _session.Schema.Cursors.Read(after, _filter);
        var events = await _session.Store.Events.ReadAsync(start.Place, _selection, first + 1, cancellation);
        var shown = events.Take(first).ToList();
        var files = new FileBatch(_session, [.. shown.Select(e => e.FileId).OfType<string>()]) { PersonsUnchecked = true };
        return new Connection<EventNode>(
            [.. shown.Select(e => Node(e, null, files)).Select(n => new Edge<EventNode>(n.Cursor.Text, n))], events.Count > first, after is not null and not StreamCursors.Begin, 0);
    }

    /// <summary>From behind the place, or from now, without an end; whoever serves it ends it with the caller's token.</summary>
    public IAsyncEnumerable<T> Stream<T>(string? after) where T : EventNode
    {
        StreamPlace? start = after is null ? null : _session.Schema.Cursors.Read(after, _filter);
        return StreamAsync<T>(start);
    }

    private async IAsyncEnumerable<T> StreamAsync<T>(StreamPlace? from, [EnumeratorCancellation] CancellationToken cancellation = default) where T : EventNode
    {
        var log = _session.Store.Events;
        var start = from ?? new StreamPlace(await log.LastPlaceAsync(cancellation));
        var number = start.Number;
        using var reader = _session.Streams.Open(start.Place);
        await foreach (var happened in log.TailAsync(start.Place, _selection, reader, cancellation))
        {
            if (!_session.IsCurrent) throw Asking.Refused("CALLER_CHANGED", "The connection's token reaches other records now; subscribe again.");
            yield return (T)Node(happened, ++number, new FileBatch(_session, happened.FileId is { } file ? [file] : []) { PersonsUnchecked = true });
            reader.Report(happened.Place);
        }
    }

    private EventNode Node(HubEvent happened, int? number, FileBatch files) =>
        EventNode.Of(happened, _session.Schema.Cursors.Write(new StreamPlace(happened.Place, number ?? 0, _filter)), number, files);

    private static IEnumerable<EventKind> Heard(Session session) => session.View.Schema.Type("EventKind") is EnumType kinds
        ? Enum.GetValues<EventKind>().Where(k => kinds.Value(EnumName.Of(k)) is not null)
        : [];
}
