using System.Globalization;
using System.Text;

namespace Hub.Domain.Tests.Fold;

/// <summary>A derivation as text, so that two can be compared whole.</summary>
internal static class Snapshot
{
    private static readonly string[] Days = ["2025-05-01", "2025-08-01", "2025-12-31", "2026-04-15", "2027-01-01", "2029-06-30"];

    public static string Of(Derivation derivation)
    {
        var text = new StringBuilder();
        foreach (var registration in derivation.Registrations) text.AppendLine(registration.ToString());
        foreach (var score in derivation.Scores) text.AppendLine(score.ToString());
        foreach (var sanction in derivation.Sanctions) text.AppendLine(Of(sanction));
        foreach (var change in derivation.History) text.AppendLine(change.ToString());
        foreach (var repair in derivation.Repairs) text.AppendLine(repair.ToString());
        foreach (var restoration in derivation.Restorations) text.AppendLine(restoration.ToString());
        foreach (var objection in derivation.Objections) text.AppendLine((objection with { Steps = [] }).ToString());
        foreach (var day in Days)
        {
            var standing = derivation.On(Dossier.Day(day));
            text.AppendLine(Of(standing));
            foreach (var step in standing.Explanation) text.AppendLine(step.ToString());
        }

        foreach (var year in new[] { 2025, 2026, 2027 })
        {
            var account = derivation.Account(year);
            text.AppendLine(CultureInfo.InvariantCulture, $"{account.Total} {account.EffectiveTotal} {account.HighestSingle} {account.Repaired} {string.Join(',', account.ByRegion)} {string.Join(',', account.ByInstitution)} {account.NextThreshold}");
        }

        return text.ToString();
    }

    /// <summary>What holds: without what has been and what is still to come.</summary>
    public static string Of(Standing standing) =>
        $"{standing.AsOf:o} {standing.Status} {standing.From:o} {standing.LastDay:o} {standing.NoRegistrationUntil:o} {standing.TermExpired} "
        + $"{string.Join(',', standing.Official)} {string.Join(',', standing.Effects)} {string.Join(',', standing.Sanctions.Where(s => s.HoldsOn(standing.AsOf)).Select(s => s.Id))}";

    private static string Of(Sanction sanction) =>
        sanction with { Effects = [], Entries = [] } + string.Join(',', sanction.Effects) + string.Join(',', sanction.Entries);
}
