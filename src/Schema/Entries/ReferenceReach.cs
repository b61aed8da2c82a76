using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>
/// Which entries of the ledger a sender may refer to; the others are as if unknown. INSURANCE: those of its region; an institution those of its
/// staff and at itself; a person those of his own file; a department the cases that were handed to it.
/// </summary>
internal sealed class ReferenceReach
{
    private readonly RegionCode _within;
    private readonly Caller? _narrow;

    private ReferenceReach(RegionCode within, Caller? narrow) => (_within, _narrow) = (within, narrow);

    /// <summary>False where every entry of the region can be referred to.</summary>
    public bool IsNarrow => _narrow is not null;

    public static ReferenceReach Within(RegionCode region) => new(region, null);

    public static ReferenceReach Of(Caller caller) => new(caller.Region, caller.Audience == Audience.Insurance ? null : caller);

    /// <summary>The entries with these controls or senders' ids that can be referred to, and the controls of those that cannot.</summary>
    public async Task<(IReadOnlyList<LedgerEntry> Reached, IReadOnlySet<string> Hidden)> FindAsync(HubStore store, IReadOnlyList<string> named, CancellationToken cancellation)
    {
        if (named.Count == 0) return ([], new HashSet<string>());
        var byControl = await store.Reads.Entries.ByControlsAsync(named, Scope.Everything, cancellation);
        var bySenderId = await store.Reads.Entries.SentAsAsync(named, IsNarrow ? RegionCode.Country : _within, cancellation);
        var all = byControl.OfType<FiledEntry>().Concat(bySenderId).Select(f => f.Entry).DistinctBy(e => e.Control).ToList();
        var own = _narrow is null ? [] : await OwnAsync(store, _narrow, all, cancellation);
        var reached = all.Where(e => Reaches(e, own)).ToList();
        return (reached, all.Except(reached).Select(e => e.Control).ToHashSet());
    }

    private bool Reaches(LedgerEntry entry, HashSet<string> own)
    {
        if (_narrow is null) return _within.Contains(entry.Content.Region);
        var isOwn = own.Contains(entry.Control) || (entry.Content.Target is { } target && own.Contains(target));
        return _narrow.Audience is Audience.Institution or Audience.Practitioner
            ? isOwn
            : entry.Content is CaseTransferredEntry transfer && transfer.To == _narrow.Audience && (isOwn || _within.Contains(transfer.Region));
    }

    /// <summary>Those of the entries, and of the entries that they are about, which are of the caller's own persons or institution.</summary>
    private static async Task<HashSet<string>> OwnAsync(HubStore store, Caller caller, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellation)
    {
        var controls = entries.Select(e => e.Control).Concat(entries.Select(e => e.Content.Target).OfType<string>()).Distinct().ToList();
        var own = await store.Reads.Entries.ByControlsAsync(controls, Jurisdiction.Of(caller), cancellation);
        return [.. own.OfType<FiledEntry>().Select(f => f.Entry.Control)];
    }
}
