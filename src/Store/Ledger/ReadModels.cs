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
        await db.Deadlines.Where(d => ids.Contains(d.FileId!)).ExecuteDeleteAsync(cancellation);
        await db.Duties.Where(d => ids.Contains(d.FileId!)).ExecuteDeleteAsync(cancellation);
        foreach (var (fileId, derived) in files)
        {
            var times = PersonTimes(derived);
            db.Registrations.AddRange(derived.Registrations.Select(r => ReadModelRows.Of(fileId, r)));
            db.Sanctions.AddRange(derived.Sanctions.Select(s => ReadModelRows.Of(fileId, s, times.GetValueOrDefault(s.Id))));
            db.Scores.AddRange(derived.Scores.Select(s => ReadModelRows.Of(fileId, s, derived.Registrations, institutions)));
            db.Deadlines.AddRange(derived.Deadlines.Select(d => ReadModelRows.Of(fileId, d)));
            db.Duties.AddRange(derived.Duties.Select(d => ReadModelRows.Of(fileId, d)));
        }
    }

    /// <summary>The sanctions that count as person-times where the act happened .</summary>
    private static Dictionary<string, PersonTime> PersonTimes(Derivation derived) =>
        derived.Sanctions.Select(s => s.Institution).OfType<InstitutionCode>().Distinct()
            .SelectMany(i => Ratios.PersonTimes(derived, i)).ToDictionary(t => t.Sanction.Id);
}
