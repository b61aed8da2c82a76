namespace Hub.Domain;

/// <summary>
/// The pure fold of one person file: registrations, scores, terms and the status of any day. The order in which the
/// entries arrived makes no difference; they are folded by the day of the law, then by control.
/// </summary>
public sealed class Derivation
{
    private readonly Lawbooks _law;
    private readonly IInstitutionRecord _institutions;
    private readonly LedgerEntry[] _entries;
    private readonly FoldInput _file;
    private readonly Epoch[] _epochs;
    private readonly Lazy<IReadOnlyList<StatusChange>> _history;
    private readonly Lazy<IReadOnlyList<Score>> _scores;
    private readonly Lazy<IReadOnlyList<Duty>> _duties;
    private readonly Lazy<IReadOnlyList<Deadline>> _deadlines;
    private IReadOnlyList<Objection>? _objections;
    private IReadOnlyList<Repair>? _repairs;
    private IReadOnlyList<Restoration>? _restorations;

    private Derivation(PersonFile file, Lawbooks law, IInstitutionRecord institutions)
    {
        (Folded, _law, _institutions) = (file, law, institutions);
        _entries = EntryOrder.Sorted(file.Entries);
        Registrations = RegistrationFold.Of(_entries, []);
        _file = new FoldInput(_entries, file.Codes, Registrations, Change.In(_entries, file.Codes), institutions, law);
        _epochs = Epoch.All(_file);
        Sanctions = Merge(_epochs);
        if (Sanctions.Any(s => s.Status == Status.Terminated)) Registrations = RegistrationFold.Of(_entries, [.. Sanctions.Where(EndsRegistrations)]);
        Registrations = ReportedStatuses.On(Registrations, _entries);
        _scores = new(() => [.. Last.Lines.Select(l => l.ToScore())]);
        _history = new(() => HistoryFold.Of(_epochs));
        _duties = new(() => DutyFold.Of(this));
        _deadlines = new(() => DeadlineFold.Of(this));
    }

    public IReadOnlyList<Registration> Registrations { get; }

    /// <summary>Every term there ever was, in the order of the decisions, as it stands now; what a reversal undid has ended.</summary>
    public IReadOnlyList<Sanction> Sanctions { get; }

    /// <summary>By day; changes that lie ahead, such as a restoration at the term's end, included.</summary>
    public IReadOnlyList<StatusChange> History => _history.Value;

    public IReadOnlyList<Score> Scores => _scores.Value;

    /// <summary>In the order in which they were filed.</summary>
    public IReadOnlyList<Objection> Objections => _objections ??= ObjectionFold.Of(_file);

    /// <summary>Applications and decisions, by day, with what was really taken off.</summary>
    public IReadOnlyList<Repair> Repairs => _repairs ??= RepairAnswers.Of(_file, Last.Tally);

    /// <summary>Applications with their evaluations, by day.</summary>
    public IReadOnlyList<Restoration> Restorations => _restorations ??= RestorationFold.Of(_file, _epochs, Sanctions);

    /// <summary>Duties without a day, open or done, by the day since which they stand.</summary>
    public IReadOnlyList<Duty> Duties => _duties.Value;

    /// <summary>What is or was due, by day; windows that lapse included.</summary>
    public IReadOnlyList<Deadline> Deadlines => _deadlines.Value;

    /// <summary>The file that it is the fold of.</summary>
    public PersonFile Folded { get; }

    internal Lawbooks Law => _law;

    internal IInstitutionRecord Institutions => _institutions;

    /// <summary>In fold order.</summary>
    internal LedgerEntry[] Entries => _entries;

    /// <summary>Every score as all reversals leave it.</summary>
    internal ScoreLine[] Lines => Last.Lines;

    /// <summary>Every day on which a term begins, is over or ends, in whichever epoch: what is over still holds, but another can govern beside it.</summary>
    internal IEnumerable<DateOnly> TermDays => _epochs.SelectMany(e => e.Sanctions.SelectMany(s => new[] { s.From, s.OverOn, s.EndedOn }).OfType<DateOnly>().Append(e.From));

    private Epoch Last => _epochs[^1];

    public static Derivation Of(PersonFile file, Lawbooks law, IInstitutionRecord institutions) => new(file, law, institutions);

    /// <summary>The points of a natural year.</summary>
    public PointAccount Account(int year) => AccountFold.Of(year, Last.Tally, Registrations, _law);

    /// <summary>What holds on a day.</summary>
    public Standing On(DateOnly day)
    {
        var epoch = Array.FindLast(_epochs, e => e.From <= day)!;
        var explanation = new Explanation(() => ExplanationFold.Of(day, epoch, _file, Registrations, Objections));
        return StandingFold.On(day, epoch.Sanctions, Registrations, explanation, Objections.Any(o => o.OpenOn(day)), _law);
    }

    /// <summary>Whether the status that the institution last maintained up to a day is the one that holds on it; null where it reported none, or the person does not serve there.</summary>
    public bool? InAgreement(Registration registration, DateOnly day) =>
        registration.ActiveOn(day) && ReportedStatuses.Latest(registration, _entries, day) is { } reported ? reported.Status == On(day).Status : null;

    /// <summary>Whether a province's agency has let the public see the points of a year .</summary>
    public bool PointsPublishedOn(RegionCode province, int year, DateOnly day) => Publications.On(_entries, province, year, day);

    /// <summary>What is to be said of an entry that was taken in, in the light of all the others.</summary>
    public IReadOnlyList<Refusal> WarningsFor(string control) => WarningFold.Of(control, _entries, Last, Sanctions, _law);

    /// <summary>The same from the entries alone that were recorded before a moment.</summary>
    internal Derivation KnownBefore(DateTimeOffset moment) => Of(Folded.KnownBefore(moment), _law, _institutions.KnownBefore(moment));

    internal LedgerEntry? Find(string control) => Array.Find(_entries, e => e.Control == control);

    /// <summary>Not while a licence is only being renewed .</summary>
    private bool EndsRegistrations(Sanction sanction) => sanction.Cause != Cause.LicenceLost || !_epochs.Any(e => e.Terms.Any(t => t.Lapses && t.Id == sanction.Id));

    private static Sanction[] Merge(Epoch[] epochs)
    {
        if (epochs.Length == 1) return epochs[0].Sanctions;
        var latest = new Dictionary<string, Sanction>(StringComparer.Ordinal);
        foreach (var epoch in epochs)
        {
            foreach (var sanction in epoch.Sanctions) latest[sanction.Id] = sanction;
        }

        var standing = epochs[^1].Sanctions.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return [.. latest.Values.Select(s => s with { Revoked = !standing.Contains(s.Id) }).OrderBy(s => s.DecidedOn).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }
}
