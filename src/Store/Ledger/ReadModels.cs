using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Writes what is derived of a file in place of what was: a cache of the fold, never a source.</summary>
internal static class ReadModels
{
    public static async Task RewriteAsync(HubContext db, IReadOnlyCollection<(string FileId, Derivation Derived)> files, IReadOnlyDictionary<string, InstitutionRow> institutions, CancellationToken cancellation)
    {
        var ids = files.Select(f => f.FileId).ToList();
        await db.Registrations.Where(r => ids.Contains(r.FileId)).ExecuteDeleteAsync(cancellation);
        await db.Sanctions.Where(s => ids.Contains(s.FileId)).ExecuteDeleteAsync(cancellation);
        await db.Scores.Where(s => ids.Contains(s.FileId)).ExecuteDeleteAsync(cancellation);
        foreach (var (fileId, derived) in files)
        {
            db.Registrations.AddRange(derived.Registrations.Select(r => Row(fileId, r)));
            db.Sanctions.AddRange(derived.Sanctions.Select(s => Row(fileId, s)));
            db.Scores.AddRange(derived.Scores.Select(s => Row(fileId, s, derived.Registrations, institutions)));
        }
    }

    private static RegistrationRow Row(string fileId, Registration r) => new()
    {
        Id = r.Id,
        FileId = fileId,
        Institution = r.Institution.Value,
        Kind = (int)r.InstitutionKind,
        Region = r.Region.Number,
        Category = (int)r.Category,
        RegisteredOn = r.RegisteredOn,
        ClosedOn = r.ClosedOn,
        Content = StoreJson.Write(r),
    };

    private static SanctionRow Row(string fileId, Sanction s) => new()
    {
        Id = s.Id,
        FileId = fileId,
        Entry = s.Id[1..],
        Status = (int)s.Status,
        Cause = (int)s.Cause,
        Region = s.Region.Number,
        Institution = s.Institution?.Value,
        DecidedOn = s.DecidedOn,
        From = s.From,
        EndedOn = s.EndedOn,
        TermLastDay = s.Status == Status.Terminated ? s.NoRegistrationUntil : s.LastDay,
        Content = StoreJson.Write(s),
    };

    private static ScoreRow Row(string fileId, Score s, IReadOnlyList<Registration> registrations, IReadOnlyDictionary<string, InstitutionRow> institutions)
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
}
