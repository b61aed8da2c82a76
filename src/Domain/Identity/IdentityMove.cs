namespace Hub.Domain;

/// <summary>
/// What a correction of an ID number takes out of a person file, and the two files that it leaves. It depends on the entries of the file alone:
/// what arrives later for a person, a place or an entry that went follows by the same rule (<see cref="Follows"/>).
/// </summary>
public sealed class IdentityMove
{
    private readonly PersonFile _file;
    private readonly Dictionary<string, LedgerEntry> _entries;
    private readonly HashSet<string> _going = new(StringComparer.Ordinal);

    private IdentityMove(PersonFile file)
    {
        _file = file;
        _entries = file.Entries.Where(e => e.Content is not IdentityCorrectedEntry).ToDictionary(e => e.Control);
    }

    /// <summary>The entries that leave the file.</summary>
    public IReadOnlyList<LedgerEntry> Going => [.. _file.Entries.Where(e => _going.Contains(e.Control))];

    /// <summary>Agreements, and what took them back, that name a code that goes and one that stays: they stand in both files.</summary>
    public IReadOnlyList<LedgerEntry> Shared { get; private set; } = [];

    /// <summary>The codes that go, because all of their registrations do.</summary>
    public IReadOnlyList<PersonCode> Codes { get; private set; } = [];

    /// <summary>Nothing stays: not two persons were one, but one had a wrong number.</summary>
    public bool IsWhole => _going.Count == _entries.Count;

    /// <summary>Controls that are named and not in the file.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>Controls of named entries that are not of the person alone.</summary>
    public IReadOnlyList<string> Wrong { get; private set; } = [];

    /// <summary>Entries that would go away from one that they refer to, or that is of the same act.</summary>
    public IReadOnlyList<(string Going, string Staying)> Cuts { get; private set; } = [];

    public static IdentityMove Of(PersonFile file, IdentityCorrectedEntry correction)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(correction);
        var move = new IdentityMove(file);
        move.Unknown = [.. correction.Entries.Where(c => !file.Entries.Any(e => e.Control == c))];
        move.Wrong = [.. correction.Entries.Where(c => file.Entries.Any(e => e.Control == c && e.Content is AgreementEntry or IdentityCorrectedEntry))];
        if (move.Unknown.Count + move.Wrong.Count > 0) return move;
        move._going.UnionWith(correction.Entries.Count > 0 ? correction.Entries : move._entries.Values.Where(e => IsUnder(e.Content, correction.Person)).Select(e => e.Control));
        move.TakeCodes();
        move.TakeFollowing();
        move.Cuts = [.. move.FindCuts()];
        return move;
    }

    /// <summary>Whether what arrives for a person now follows the registrations at its institution that have left the file, all of them.</summary>
    public static bool Follows(Entry entry, RegistrationEntry left, IEnumerable<LedgerEntry> staying)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(left);
        return entry is not (RegistrationEntry or AgreementEntry) && entry.Place == left.Institution && entry.Subject is { } person && IsUnder(left, person)
            && !staying.Any(e => e.Content is RegistrationEntry r && r.Institution == left.Institution && IsUnder(r, person));
    }

    /// <summary>The two files after it.</summary>
    /// <param name="to">The file of the right number, before it.</param>
    /// <param name="at">When the hub took the correction in.</param>
    public (PersonFile From, PersonFile To) Apply(PersonFile to, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(to);
        // One person who had a wrong number, and a file that was not there before: what was known of it was known of this person.
        var keepsPast = IsWhole && to.Entries.All(e => e.Content is IdentityCorrectedEntry) && to.Moved.Count == 0;
        var going = Going;
        var arriving = going.Concat(Shared).Where(e => !to.Entries.Any(o => o.Control == e.Control)).ToList();
        var codes = Codes.ToHashSet();
        var since = _file.Moved.Where(s => s.Until is null).ToDictionary(s => s.Entry.Control, s => s.Since);
        return (
            _file with { Codes = [.. _file.Codes.Where(c => !codes.Contains(c))], Entries = [.. _file.Entries.Where(e => !_going.Contains(e.Control))], Moved = Left(going, at) },
            to with
            {
                Codes = [.. to.Codes.Union(codes).OrderBy(c => c.Value, StringComparer.Ordinal)],
                Entries = [.. to.Entries, .. arriving],
                Moved = [.. to.Moved, .. arriving.Select(e => new Stay(e, keepsPast ? since.GetValueOrDefault(e.Control, e.RecordedAt) : at, null))],
            });
    }

    /// <summary>Under the code; a registration without one is under the code that the hub issued, as are those that name such a code.</summary>
    private static bool IsUnder(Entry entry, PersonCode code) =>
        entry is RegistrationEntry { Person: null } ? code.IsLocal : entry.Subject == code || (entry.Subject?.IsLocal == true && code.IsLocal);

    private List<Stay> Left(IReadOnlyList<LedgerEntry> going, DateTimeOffset at)
    {
        var open = _file.Moved.Where(s => s.Until is null).Select(s => s.Entry.Control).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _file.Moved.Select(s => s.Until is null && _going.Contains(s.Entry.Control) ? s with { Until = at } : s),
            .. going.Where(e => !open.Contains(e.Control)).Select(e => new Stay(e, e.RecordedAt, at)),
        ];
    }

    /// <summary>A code names one person for ever: with the last of its registrations it goes, and all that was filed under it.</summary>
    private void TakeCodes()
    {
        Codes = [.. _file.Codes.Where(code => _entries.Values.Where(e => e.Content is RegistrationEntry && IsUnder(e.Content, code)).ToList() is { Count: > 0 } under && under.TrueForAll(e => _going.Contains(e.Control)))];
        _going.UnionWith(_entries.Values.Where(e => Codes.Any(code => IsUnder(e.Content, code))).Select(e => e.Control));
        var named = _entries.Values.Where(e => e.Content.Responsible.Any(Codes.Contains)).ToList();
        var shared = named.Where(e => e.Content.Responsible.Any(c => _file.Codes.Contains(c) && !Codes.Contains(c))).ToList();
        _going.UnionWith(named.Except(shared).Select(e => e.Control));
        Shared = [.. shared, .. _entries.Values.Where(e => e.Content is ReversalEntry reversal && shared.Exists(s => s.Control == reversal.Entry))];
    }

    /// <summary>What refers to an entry that goes, and what happened to the person where all of the registrations go.</summary>
    private void TakeFollowing()
    {
        var left = Going.Select(e => e.Content).OfType<RegistrationEntry>().ToList();
        var staying = _entries.Values.Where(e => e.Content is RegistrationEntry && !_going.Contains(e.Control)).ToList();
        _going.UnionWith(_entries.Values.Where(e => left.Exists(r => Follows(e.Content, r, staying))).Select(e => e.Control));
        for (var before = -1; before < _going.Count;)
        {
            before = _going.Count;
            foreach (var entry in _entries.Values) if (entry.Content is not AgreementEntry && entry.Content.References().Any(_going.Contains)) _going.Add(entry.Control);
        }
    }

    private IEnumerable<(string Going, string Staying)> FindCuts()
    {
        var shared = Shared.Select(e => e.Control).ToHashSet(StringComparer.Ordinal);
        bool Stays(string control) => _entries.ContainsKey(control) && !_going.Contains(control) && !shared.Contains(control);
        foreach (var entry in Going)
        {
            foreach (var control in entry.Content.References().Where(Stays)) yield return (entry.Control, control);
            if (entry.Content is not PointsEntry { Act: { } act }) continue;
            foreach (var other in _entries.Values.Where(e => e.Content is PointsEntry points && points.Act == act && Stays(e.Control))) yield return (entry.Control, other.Control);
        }
    }
}
