using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>What one correction of an ID number moved, and how it is written: moves beside the entries, which stay as they are.</summary>
internal sealed class CorrectedIdentity
{
    private readonly LedgerEntry _correction;
    private readonly WorkingFile _to;
    private readonly IReadOnlyList<PersonCode> _codes;
    private readonly IReadOnlyList<LedgerEntry> _going;
    private readonly IReadOnlyList<LedgerEntry> _shared;
    private readonly IReadOnlyDictionary<string, DateTimeOffset> _since;

    private CorrectedIdentity(LedgerEntry correction, WorkingFile from, WorkingFile to, IdentityMove move, IReadOnlyDictionary<string, DateTimeOffset> since) =>
        (_correction, From, _to, _codes, _going, _shared, _since) = (correction, from, to, move.Codes, move.Going, move.Shared, since);

    public WorkingFile From { get; }

    /// <summary>Moves the entries between the two files of the working set, and the codes that go with them.</summary>
    /// <param name="local">The code that the hub issues for the right number, should the part that goes have no other.</param>
    public static CorrectedIdentity Apply(LedgerEntry correction, WorkingFile from, WorkingFile to, PersonCode local, WorkingSet set)
    {
        var move = IdentityMove.Of(from.File, (IdentityCorrectedEntry)correction.Content);
        var (left, joined) = move.Apply(to.File, correction.RecordedAt);
        from.Become(left);
        to.Become(joined);
        foreach (var code in move.Codes) set.Own(code, to);
        if (joined.Codes.Count == 0)
        {
            to.Name(local);
            set.Own(local, to);
        }

        set.Refile(move.Going.Concat(move.Shared), from, to);
        set.Told.Note(correction.Control, from.File.Id, move.Going);
        return new CorrectedIdentity(correction, from, to, move, joined.Moved.Where(s => s.Until is null).ToDictionary(s => s.Entry.Control, s => s.Since));
    }

    /// <summary>A code that goes with all of its registrations names the other file from now on.</summary>
    public async Task SaveCodesAsync(HubContext db, CancellationToken cancellation)
    {
        var codes = _codes.Select(c => c.Value).ToList();
        if (codes.Count > 0) await db.PersonCodes.Where(c => codes.Contains(c.Code)).ExecuteUpdateAsync(set => set.SetProperty(c => c.FileId, _to.File.Id), cancellation);
    }

    /// <summary>The log must be locked: what was told of the entries as the other's is withdrawn, also what the calendar told meanwhile.</summary>
    public async Task SaveAsync(HubContext db, NewRows rows, IReadOnlyList<EntryRow> written, CancellationToken cancellation)
    {
        var controls = _going.Concat(_shared).Select(e => e.Control).ToList();
        var sequences = await db.Entries.Where(e => controls.Contains(e.Control)).ToDictionaryAsync(e => e.Control, e => e.Sequence, cancellation);
        foreach (var row in written) if (controls.Contains(row.Control)) sequences[row.Control] = row.Sequence;
        var correction = written.Single(e => e.Control == _correction.Control).Sequence;
        rows.Add(_going.Select(e => Row(e, From.File.Id)));
        rows.Add(_shared.Select(e => Row(e, null)));
        await AddToFileAsync(db, rows, [.. sequences.Values], cancellation);
        await WithdrawAsync(db, rows, cancellation);

        EntryMoveRow Row(LedgerEntry entry, string? from) => new()
        {
            Correction = correction,
            Sequence = sequences[entry.Control],
            FromFile = from,
            ToFile = _to.File.Id,
            At = _correction.RecordedAt,
            Since = _since.GetValueOrDefault(entry.Control, _correction.RecordedAt),
        };
    }

    private async Task AddToFileAsync(HubContext db, NewRows rows, List<long> sequences, CancellationToken cancellation)
    {
        var to = _to.File.Id;
        var there = await db.EntryFiles.Where(f => f.FileId == to && sequences.Contains(f.Sequence)).Select(f => f.Sequence)
            .Union(db.Entries.Where(e => e.FileId == to && sequences.Contains(e.Sequence)).Select(e => e.Sequence)).ToListAsync(cancellation);
        var added = rows.Of<EntryFileRow>().Where(f => f.FileId == to).Select(f => f.Sequence);
        rows.Add(sequences.Except(there).Except(added).Select(s => new EntryFileRow { Sequence = s, FileId = to }));
    }

    private async Task WithdrawAsync(HubContext db, NewRows rows, CancellationToken cancellation)
    {
        var from = From.File.Id;
        var gone = _going.Select(e => e.Control).ToHashSet(StringComparer.Ordinal);
        var events = await db.Events.Where(e => e.FileId == from && !db.WithdrawnEvents.Any(w => w.Place == e.Place)).ToListAsync(cancellation);
        var withdrawn = rows.Of<WithdrawnEventRow>().Select(w => w.Place).ToHashSet();
        rows.Add(events.Where(e => !withdrawn.Contains(e.Place) && ToldOf.IsAbout(e, gone)).Select(e => new WithdrawnEventRow { Place = e.Place, Correction = _correction.Control }));
    }
}
