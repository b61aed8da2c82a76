using Hub.Domain;

namespace Hub.Schema;

/// <summary>A person file with what follows from it.</summary>
internal sealed class FoldedFile(PersonFile file, Derivation derived)
{
    private readonly Dictionary<string, LedgerEntry> _entries = file.Entries.ToDictionary(e => e.Control);
    private readonly Dictionary<string, Score> _scores = derived.Scores.ToDictionary(s => s.Entry);

    public PersonFile File => file;

    public Derivation Derived => derived;

    public LedgerEntry? Entry(string control) => _entries.GetValueOrDefault(control);

    public Score? Score(string control) => _scores.GetValueOrDefault(control);
}
