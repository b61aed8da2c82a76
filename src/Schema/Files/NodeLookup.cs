using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>
/// Answers <c>node</c>: what a record's own query would give the caller, and null for all else, so that what is out of reach and what
/// there is not look alike.
/// </summary>
internal sealed class NodeLookup(FieldContext context)
{
    private readonly Session _session = context.Session();
    private readonly CancellationToken _cancellation = context.Cancellation;

    public static ValueTask<object?> FindAsync(NodeArguments asked, FieldContext context) => new NodeLookup(context).FindAsync(asked.Id);

    private async ValueTask<object?> FindAsync(string id) => id is "" ? null : id[0] switch
    {
        NodeId.Person => await PersonAsync(id),
        NodeId.Entry => await EntryAsync(id),
        NodeId.Registration => await RegistrationAsync(NodeId.ControlIn(id)),
        NodeId.Objection => await FollowingAsync(NodeId.ControlIn(id), "Objection", (file, control, files) =>
            PersonLists.Objections(_session, file).FirstOrDefault(o => o.Id == control) is { } one ? new ObjectionNode(one, file.File.Id, files) : null),
        NodeId.Repair => await FollowingAsync(NodeId.ControlIn(id), "Repair", (file, control, files) =>
            PersonLists.Repairs(_session, file).FirstOrDefault(r => r.Id == control) is { } one ? new RepairNode(one, file.File.Id, files) : null),
        NodeId.Restoration => await FollowingAsync(NodeId.ControlIn(id), "Restoration", (file, control, files) =>
            file.Derived.Restorations.FirstOrDefault(r => r.Id == control) is { } one ? new RestorationNode(one, file.File.Id, files) : null),
        NodeId.Deadline => await DeadlineAsync(id),
        NodeId.Duty => await DutyAsync(id),
        NodeId.Disclosure => await DisclosureQuery.FindAsync(_session, id, _cancellation),
        >= 'a' and <= 'z' => _session.Law.Find(id),
        _ => await SanctionAsync(id),
    };

    private async Task<Practitioner?> PersonAsync(string id) =>
        ScopeOf("practitioner") is { } scope && await _session.Reads.People.FindAsync(id, scope, _cancellation) is { IsWithin: true } found
            ? Practitioner.Of(_session, found.Person)
            : null;

    private async Task<object?> SanctionAsync(string id)
    {
        if ((ScopeOf("sanctions") ?? ScopeOf("practitioner")) is not { } scope || (await _session.Reads.Sanctions.ByIdsAsync([id], scope, _cancellation))[0] is not { } filed) return null;
        return SanctionType.Shown(_session, [filed.Sanction]).Any() ? new SanctionNode(filed.Sanction, filed.FileId, new FileBatch(_session, [filed.FileId])) : null;
    }

    private async Task<object?> DeadlineAsync(string id) =>
        ScopeOf("deadlines") is { } scope && (await _session.Reads.Deadlines.ByIdsAsync([id], scope, _cancellation))[0] is { } filed
            ? new DeadlineNode(filed.Deadline, filed.Id, filed.FileId, Unchecked(filed.FileId))
            : null;

    private async Task<object?> DutyAsync(string id) =>
        ScopeOf("duties") is { } scope && (await _session.Reads.Duties.ByIdsAsync([id], scope, _cancellation))[0] is { } filed
            ? new DutyNode(filed.Duty, filed.Id, filed.FileId, Unchecked(filed.FileId))
            : null;

    private async Task<object?> EntryAsync(string control)
    {
        if ((ScopeOf("entries") ?? ScopeOf("practitioner")) is not { } scope || (await _session.Reads.Entries.ByControlsAsync([control], scope, _cancellation))[0] is not { } filed) return null;
        return await ReachedAsync("Entry", EntryNode.Of(filed, Unchecked(filed.FileId)));
    }

    private async Task<object?> RegistrationAsync(string control)
    {
        if (_session.ShareOfType("Registration") is not { } share || await PersonOfAsync(control) is not { } person) return null;
        var reach = _session.Is(Audience.Practitioner) ? Reach.Any : share.Reach;
        var registrations = (await person.Files.RegistrationsAsync(activeOnly: false, _session.ScopeOf(reach), _cancellation))[person.Id].Items;
        return registrations.FirstOrDefault(r => r.Id == control) is { } one ? new RegistrationNode(one, person.Id, person.Files) : null;
    }

    /// <summary>What follows from an entry in the file of a person whom the caller reaches.</summary>
    private async Task<object?> FollowingAsync(string control, string type, Func<FoldedFile, string, FileBatch, FiledRecord?> find)
    {
        if (await PersonOfAsync(control) is not { } person) return null;
        var file = (await person.Files.FoldedAsync(null, _cancellation))[person.Id];
        return find(file, control, person.Files) is { } record ? await ReachedAsync(type, record) : null;
    }

    private async Task<object?> ReachedAsync(string type, FiledRecord record) =>
        _session.ShareOfType(type) is { } share && (await RecordReach.WithinAsync(_session, share.Reach, [record], _cancellation))[0] ? record : null;

    /// <summary>The person in whose file the entry is, when the caller reaches that file.</summary>
    private async Task<Practitioner?> PersonOfAsync(string control) =>
        (await _session.Reads.Entries.ByControlsAsync([control], Scope.Everything, _cancellation))[0] is { FileId: { } file } ? await PersonAsync(file) : null;

    private FileBatch Unchecked(string? file) => new(_session, file is null ? (IReadOnlyList<string>)[] : [file]) { PersonsUnchecked = true };

    /// <summary>The records that the caller reaches by a query; null where it does not have that.</summary>
    private Scope? ScopeOf(string query) => _session.ShareOfField("Query", query) is { } share ? _session.ScopeOf(share.Reach) : null;
}

/// <summary>Which record is asked for.</summary>
internal sealed record NodeArguments(string Id);
