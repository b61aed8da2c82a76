namespace Hub.Domain;

/// <summary>A deadline before its clause is found: from which day it runs, for whom, and what ended it.</summary>
internal sealed record DeadlineRun(DeadlineKind Kind, Audience By, RegionCode Region, DateOnly From, string Entry)
{
    public InstitutionCode? Institution { get; init; }

    public DateOnly? DoneOn { get; init; }

    /// <summary>True: it opens a window on the day it runs from, which lapses and is not missed.</summary>
    public bool Window { get; init; }

    /// <summary>What its id is drawn from instead of the entry, where several persons share that, or several entries tell of one thing.</summary>
    public string? Own { get; init; }

    /// <summary>The day of the decision that it follows from, whose rule runs on for it after it has expired; null where it follows from none.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>By the rulebook in force on the day of that decision, else on the day it runs from; null where that names no such deadline.</summary>
    public Deadline? In(Lawbooks law) => law.InForce(Region, DecidedOn ?? From)?.Find(Kind) is { } clause ? Due(law.Calendar.Add(From, clause.WorkingDays), clause) : null;

    public Deadline Due(CountedDay due, DeadlineClause clause) => Due(due, clause.Article) with { Advisory = clause.Advisory };

    public Deadline Due(CountedDay due, ArticleRef article) => new()
    {
        Id = DerivedId.Of('D', Region.Province, EnumName.Of(Kind), Own ?? Entry, Institution?.Value),
        Kind = Kind,
        By = By,
        OpensOn = Window ? From : null,
        DueOn = due.Day,
        WarnsOn = due.Day,
        Provisional = due.Provisional,
        DoneOn = DoneOn,
        Window = Window,
        Entry = Entry,
        Institution = Institution,
        Region = Region,
        Article = article,
    };
}
