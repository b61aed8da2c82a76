namespace Hub.Domain;

/// <summary>What an admission check knows, and what it has found so far.</summary>
internal sealed class Findings(Entry entry, PersonFile? file, InstitutionFile? place, Lawbooks law, IInstitutionRecord institutions, DateOnly today)
{
    private readonly List<Refusal> _refusals = [];
    private readonly List<Refusal> _warnings = [];
    private Derivation? _known;

    public Lawbooks Law => law;

    public PersonFile? File => file;

    public InstitutionFile? Place => place;

    public Rulebook Applying { get; } = law.ApplyingIn(entry.Region, entry.LawDay)!;

    public bool Refused => _refusals.Count > 0;

    /// <summary>What is known of the person before the entry; nothing where there is no file.</summary>
    public Derivation Known => _known ??= Derivation.Of(file ?? new PersonFile("", "", [], []), law, institutions);

    public Verdict Verdict() => new(_refusals, _warnings);

    /// <summary>The fold's own warnings about the entry, as if it had been taken in.</summary>
    public IReadOnlyList<Refusal> Foreseen()
    {
        if (file is null) return [];
        var control = LedgerEntry.ControlOf(entry.Region, entry.Id);
        var others = file.Entries.Where(e => e.Control != control);
        return Derivation.Of(file with { Entries = [.. others, new LedgerEntry(control, entry, default)] }, law, institutions).WarningsFor(control);
    }

    public void Refuse(string code, string message, string path, ArticleRef? article = null, string? reading = null) =>
        _refusals.Add(new Refusal(code, message, [path], article, reading));

    public void Warn(string code, string message, string path, ArticleRef? article = null, string? reading = null) =>
        _warnings.Add(new Refusal(code, message, [path], article, reading));

    public void Warn(IEnumerable<Refusal> warnings) => _warnings.AddRange(warnings);

    public void Require(string path, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) Refuse("FIELD_REQUIRED", $"'{path}' must not be empty.", path);
    }

    /// <summary>Refuses the entry of a person whom no file names.</summary>
    public bool Knows(PersonCode person)
    {
        if (file is null) Refuse("UNKNOWN_PERSON", $"Nobody is registered under {person}.", "person");
        return file is not null;
    }

    public void NotFuture(string path, DateOnly? day)
    {
        if (day > today) Refuse("FUTURE_DATE", $"'{path}' is {day:yyyy-MM-dd}, which lies ahead.", path);
    }

    public void InOrder(string earlier, DateOnly? first, string later, DateOnly? second)
    {
        if (second < first) Refuse("DATES_OUT_OF_ORDER", $"'{later}' {second:yyyy-MM-dd} is before '{earlier}' {first:yyyy-MM-dd}.", later);
    }

    /// <summary>Warns when a day is later than the province's deadline allows; says so when it could only be counted provisionally.</summary>
    public void Within(DeadlineKind kind, DateOnly? from, string path, DateOnly? done)
    {
        if (Applying.Find(kind) is not { } deadline || from is not { } start || done is null) return;
        var (due, provisional) = law.Calendar.Add(start, deadline.WorkingDays);
        if (provisional) Warn("PROVISIONAL", $"Not every year's working days are announced yet; by weekdays alone the last day is {due:yyyy-MM-dd}.", path, deadline.Article, "A-30");
        if (done > due)
        {
            Warn("LATE", $"'{path}' {done:yyyy-MM-dd} is after the last day {due:yyyy-MM-dd}.", path, deadline.Article, "A-30");
        }
    }
}
