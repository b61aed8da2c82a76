using Hub.Domain;

namespace Hub.Store;

/// <summary>The files that one submit changes, in the order of the first change: the fold before, and the entries added.</summary>
internal sealed class Touched
{
    private readonly Dictionary<WorkingFile, (Derivation Before, List<LedgerEntry> Added)> _files = [];
    private readonly List<WorkingFile> _order = [];
    private readonly List<LedgerEntry> _ofPlaces = [];

    public IEnumerable<(WorkingFile File, Derivation Before, IReadOnlyList<LedgerEntry> Added)> Files =>
        _order.Select(f => (f, _files[f].Before, (IReadOnlyList<LedgerEntry>)_files[f].Added));

    /// <summary>The entries that were added to files of institutions.</summary>
    public IReadOnlyList<LedgerEntry> OfPlaces => _ofPlaces;

    /// <summary>Keeps the fold of a file that is about to change; of several calls in one submit the first counts.</summary>
    public void Before(WorkingFile file, Func<Derivation> before)
    {
        if (_files.ContainsKey(file)) return;
        _files.Add(file, (before(), []));
        _order.Add(file);
    }

    public void Add(WorkingFile file, LedgerEntry entry) => _files[file].Added.Add(entry);

    public void Add(LedgerEntry ofPlace) => _ofPlaces.Add(ofPlace);
}
