using System.Globalization;

namespace Hub.Domain.Tests.Duties;

/// <summary>Reads deadlines of a file as text: opens/due/done, with a star where the day is provisional.</summary>
internal static class Due
{
    public static string Of(Dossier dossier, DeadlineKind kind) =>
        string.Join(' ', dossier.Fold().Deadlines.Where(d => d.Kind == kind).Select(Text));

    public static Deadline The(Dossier dossier, DeadlineKind kind) => Assert.Single(dossier.Fold().Deadlines, d => d.Kind == kind);

    private static string Text(Deadline due) => $"{Day(due.OpensOn)}/{Day(due.DueOn)}{(due.Provisional ? "*" : "")}/{Day(due.DoneOn)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
