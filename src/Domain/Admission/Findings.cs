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

    /// <summary>
    /// The rulebook of the entry's province on a day. Where none was in force the sender is warned: the entry is recorded, and
    /// nothing that rests on the rule's figures is refused.
    /// </summary>
    public Rulebook? InForce(string path, DateOnly day)
    {
        if (law.InForce(entry.Region, day) is { } book) return book;
        var latest = law.Latest(entry.Region)!;
        Warn("RULEBOOK_EXPIRED", $"No rulebook was in force in {entry.Region.Province} on {day:yyyy-MM-dd}: recorded, nothing computed.", path, latest.Validity?.Article, day < latest.InForceFrom ? "A-38" : "A-37");
        return null;
    }

    public void Require(string path, string? text, ArticleRef? article = null)
    {
        if (string.IsNullOrWhiteSpace(text)) Refuse("FIELD_REQUIRED", $"'{path}' must not be empty.", path, article);
    }

    /// <summary>Refuses the entry of a person whom no file names.</summary>
    public bool Knows(PersonCode person)
    {
        if (file is null) Refuse("UNKNOWN_PERSON", $"Nobody is registered under {person}.", "person");
        return file is not null;
    }

    /// <summary>Warns when the person has never been registered at the institution.</summary>
    public void Serves(InstitutionCode? institution)
    {
        if (institution is not null && file is not null && !Known.Registrations.Any(r => r.Institution == institution))
        {
            Warn("NOT_REGISTERED_THERE", $"The person has no registration at {institution}.", "institution");
        }
    }

    public void NotFuture(string path, DateOnly? day)
    {
        if (day > today) Refuse("FUTURE_DATE", $"'{path}' is {day:yyyy-MM-dd}, which lies ahead.", path);
    }

    /// <summary>For days that may lie ahead: refuses one that no calendar reaches.</summary>
    public void Reachable(string path, DateOnly? day)
    {
        if (day?.Year > 2999) Refuse("DATE_OUT_OF_RANGE", $"'{path}' {day:yyyy-MM-dd} is too far ahead to be meant.", path);
    }

    public void InOrder(string earlier, DateOnly? first, string later, DateOnly? second)
    {
        if (second < first) Refuse("DATES_OUT_OF_ORDER", $"'{later}' {second:yyyy-MM-dd} is before '{earlier}' {first:yyyy-MM-dd}.", later);
    }

    /// <summary>Warns when a day is later than the deadline allows; says so when it could only be counted provisionally.</summary>
    /// <param name="decidedOn">The day of the decision that it follows from, whose rule sets it; null: the rulebook in force on the first day does.</param>
    public void Within(DeadlineKind kind, DateOnly? from, string path, DateOnly? done, DateOnly? decidedOn = null)
    {
        if (from is not { } start || done is null || start > today || law.InForce(entry.Region, decidedOn ?? start)?.Find(kind) is not { Advisory: false } deadline) return;
        Before(law.Calendar.Add(start, deadline.WorkingDays), deadline, path, done.Value);
    }

    /// <summary>Warns when a day is after the last one that a deadline allows. True when it is, by working days that are announced.</summary>
    public bool Before(CountedDay last, DeadlineClause deadline, string path, DateOnly done, string reading = "A-30")
    {
        var (due, provisional) = last;
        if (provisional) Warn("PROVISIONAL", $"Not every year's working days are announced yet; by weekdays alone the last day is {due:yyyy-MM-dd}.", path, deadline.Article, reading);
        if (done > due) Warn("LATE", $"'{path}' {done:yyyy-MM-dd} is after the last day {due:yyyy-MM-dd}.", path, deadline.Article, reading);
        return done > due && !provisional;
    }
}
