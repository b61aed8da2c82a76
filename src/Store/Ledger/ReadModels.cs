using Hub.Domain;
using Microsoft.EntityFrameworkCore;

namespace Hub.Store;

/// <summary>Writes what is derived of a file in place of what was: a cache of the fold, never a source.</summary>
internal static class ReadModels
{
    /// <summary>What was derived of these files is gone.</summary>
    public static async Task DeleteAsync(HubContext db, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0) return;
        await db.Registrations.Where(r => ids.Contains(r.FileId)).ExecuteDeleteAsync(cancellation);
        await db.Sanctions.Where(s => ids.Contains(s.FileId)).ExecuteDeleteAsync(cancellation);
        await db.Scores.Where(s => ids.Contains(s.FileId)).ExecuteDeleteAsync(cancellation);
        await db.Deadlines.Where(d => ids.Contains(d.FileId!)).ExecuteDeleteAsync(cancellation);
        await db.Duties.Where(d => ids.Contains(d.FileId!)).ExecuteDeleteAsync(cancellation);
    }

    public static void Add(NewRows rows, IReadOnlyList<(string FileId, Derivation Derived)> files, IReadOnlyDictionary<string, InstitutionRow> institutions)
    {
        foreach (var file in SideBySide.Each(files, file => RowsOf(file.FileId, file.Derived, institutions)))
        {
            rows.Add(file.Registrations);
            rows.Add(file.Sanctions);
            rows.Add(file.Scores);
            rows.Add(file.Deadlines);
            rows.Add(file.Duties);
        }
    }

    private static Rows RowsOf(string fileId, Derivation derived, IReadOnlyDictionary<string, InstitutionRow> institutions)
    {
        var times = PersonTimes(derived);
        return new Rows(
            [.. derived.Registrations.Select(r => ReadModelRows.Of(fileId, r))],
            [.. derived.Sanctions.Select(s => ReadModelRows.Of(fileId, s, times.GetValueOrDefault(s.Id)))],
            [.. derived.Scores.Select(s => ReadModelRows.Of(fileId, s, derived.Registrations, institutions))],
            [.. derived.Deadlines.Select(d => ReadModelRows.Of(fileId, d))],
            [.. derived.Duties.Select(d => ReadModelRows.Of(fileId, d))]);
    }

    /// <summary>The sanctions that count as person-times where the act happened .</summary>
    private static Dictionary<string, PersonTime> PersonTimes(Derivation derived) =>
        derived.Sanctions.Select(s => s.Institution).OfType<InstitutionCode>().Distinct()
            .SelectMany(i => Ratios.PersonTimes(derived, i)).ToDictionary(t => t.Sanction.Id);

    private sealed record Rows(RegistrationRow[] Registrations, SanctionRow[] Sanctions, ScoreRow[] Scores, DeadlineRow[] Deadlines, DutyRow[] Duties);
}
