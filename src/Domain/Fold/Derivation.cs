namespace Hub.Domain;

/// <summary>
/// The pure fold of one person file: registrations, scores, terms and the status of any day. The order in which the
/// entries arrived makes no difference; they are folded by the day of the law, then by control.
/// </summary>
public sealed class Derivation
{
    private readonly Lawbooks _law;
    private readonly LedgerEntry[] _entries;
    private readonly Epoch[] _epochs;
    private readonly Lazy<IReadOnlyList<StatusChange>> _history;
    private readonly Lazy<IReadOnlyList<Score>> _scores;

    private Derivation(PersonFile file, Lawbooks law, IInstitutionRecord institutions)
    {
        _law = law;
        _entries = EntryOrder.Sorted(file.Entries);
        Registrations = RegistrationFold.Of(_entries, []);
        _epochs = Epoch.All(law, institutions, _entries, Registrations);
        Sanctions = Merge(_epochs);
        if (Sanctions.Any(s => s.Status == Status.Terminated)) Registrations = RegistrationFold.Of(_entries, Sanctions);
        _scores = new(() => [.. Last.Lines.Select(l => l.ToScore())]);
        _history = new(() => HistoryFold.Of(_epochs));
    }

    public IReadOnlyList<Registration> Registrations { get; }

    /// <summary>Every term there ever was, in the order of the decisions, as it stands now; what a reversal undid has ended.</summary>
    public IReadOnlyList<Sanction> Sanctions { get; }

    /// <summary>By day; changes that lie ahead, such as a restoration at the term's end, included.</summary>
    public IReadOnlyList<StatusChange> History => _history.Value;

    public IReadOnlyList<Score> Scores => _scores.Value;

    private Epoch Last => _epochs[^1];

    public static Derivation Of(PersonFile file, Lawbooks law, IInstitutionRecord institutions) => new(file, law, institutions);

    /// <summary>The points of a natural year.</summary>
    public PointAccount Account(int year) => AccountFold.Of(year, Last.Lines, Registrations, _law);

    /// <summary>What holds on a day.</summary>
    public Standing On(DateOnly day)
    {
        var epoch = Array.FindLast(_epochs, e => e.From <= day)!;
        return StandingFold.On(day, epoch.Sanctions, Registrations, new Explanation(() => ExplanationFold.Of(day, epoch, _entries, Registrations, _law)), _law);
    }

    /// <summary>What is to be said of an entry that was taken in, in the light of all the others.</summary>
    public IReadOnlyList<Refusal> WarningsFor(string control) => WarningFold.Of(control, _entries, Last, Sanctions, _law);

    private static Sanction[] Merge(Epoch[] epochs)
    {
        if (epochs.Length == 1) return epochs[0].Sanctions;
        var latest = new Dictionary<string, Sanction>(StringComparer.Ordinal);
        foreach (var epoch in epochs)
        {
            foreach (var sanction in epoch.Sanctions) latest[sanction.Id] = sanction;
        }

        return [.. latest.Values.OrderBy(s => s.DecidedOn).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }
}
