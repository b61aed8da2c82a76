using Hub.Domain;

namespace Hub.Store;

/// <summary>What is derived, as rows: the columns that questions ask by, and JSON of the whole.</summary>
internal static class ReadModelRows
{
    public static RegistrationRow Of(string fileId, Registration r) => new()
    {
        Id = r.Id,
        FileId = fileId,
        Institution = r.Institution.Value,
        Kind = (int)r.InstitutionKind,
        Region = r.Region.Number,
        Category = (int)r.Category,
        RegisteredOn = r.RegisteredOn,
        ClosedOn = r.ClosedOn,
        CommitmentOn = r.CommitmentOn,
        ReportedStatus = (int?)r.ReportedStatus,
        Content = StoreJson.Write(r),
    };

    /// <param name="time">The person-time that it counts as; null where it counts as none.</param>
    public static SanctionRow Of(string fileId, Sanction s, PersonTime? time) => new()
    {
        Id = FiledSanction.IdOf(fileId, s),
        FileId = fileId,
        Entry = s.Id[1..],
        Status = (int)s.Status,
        Cause = (int)s.Cause,
        Region = s.Region.Number,
        Institution = s.Institution?.Value,
        DecidedOn = s.DecidedOn,
        From = s.From,
        EndedOn = s.EndedOn,
        PersonTime = time is not null,
        Principal = time?.Principal ?? false,
        TermLastDay = s.Status == Status.Terminated ? s.NoRegistrationUntil : s.LastDay,
        Content = StoreJson.Write(s),
    };

    public static ScoreRow Of(string fileId, Score s, IReadOnlyList<Registration> registrations, IReadOnlyDictionary<string, InstitutionRow> institutions)
    {
        // The category is the one that the person had there when it was decided; else the latest there.
        var there = registrations.Where(r => r.Institution == s.Institution).ToList();
        var registration = there.Find(r => r.ActiveOn(s.DecidedOn)) ?? there.MaxBy(r => r.RegisteredOn);
        return new ScoreRow
        {
            Entry = s.Entry,
            FileId = fileId,
            Region = s.Region.Number,
            Institution = s.Institution.Value,
            InstitutionRegion = registration?.Region.Number ?? institutions.GetValueOrDefault(s.Institution.Value)?.Region ?? s.Region.Number,
            Kind = (int)s.Institution.Kind,
            Category = (int?)registration?.Category,
            Circumstance = (int)s.Circumstance,
            Year = s.Year,
            Month = s.DecidedOn.Month,
            Counted = s.Counted,
        };
    }

    /// <param name="fileId">Null for a deadline of a region alone.</param>
    public static DeadlineRow Of(string? fileId, Deadline d) => new()
    {
        Id = FiledDeadline.IdOf(fileId, d),
        FileId = fileId,
        Institution = d.Institution?.Value,
        Region = d.Region.Number,
        Kind = (int)d.Kind,
        By = (int)d.By,
        DueOn = d.DueOn,
        DoneOn = d.DoneOn,
        WarnsOn = d.WarnsOn,
        Window = d.Window,
        Advisory = d.Advisory,
        Content = StoreJson.Write(d),
    };

    public static DutyRow Of(string fileId, Duty d) => new()
    {
        Id = FiledDuty.IdOf(fileId, d),
        FileId = fileId,
        Institution = d.Institution?.Value,
        Region = d.Region.Number,
        Kind = (int)d.Kind,
        By = (int)d.By,
        Since = d.Since,
        ClosedOn = d.ClosedOn,
        Content = StoreJson.Write(d),
    };
}
