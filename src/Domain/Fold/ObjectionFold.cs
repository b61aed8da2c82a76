namespace Hub.Domain;

/// <summary>异议申诉: each objection of the file with its steps, its result, and whether it came in time .</summary>
internal static class ObjectionFold
{
    public static IReadOnlyList<Objection> Of(FoldInput file)
    {
        List<Objection>? objections = null;
        foreach (var entry in file.Entries)
        {
            if (entry.Content is ObjectionEntry filed && (filed.Person is not { } person || file.Codes.Contains(person))) (objections ??= []).Add(Of(entry, filed, file));
        }

        return objections ?? (IReadOnlyList<Objection>)[];
    }

    private static Objection Of(LedgerEntry entry, ObjectionEntry filed, FoldInput file) => new()
    {
        Id = entry.Control,
        Entry = filed.Entry,
        Region = filed.Region,
        FiledOn = filed.FiledOn,
        ReceivedOn = filed.ReceivedOn,
        Late = Late(filed, file),
        Statement = filed.Statement,
        Steps = [.. file.Entries.Select(e => e.Content).OfType<ObjectionStepEntry>().Where(s => s.Objection == entry.Control)],
        Decided = file.Entries.Select(e => e.Content).OfType<ObjectionDecidedEntry>().LastOrDefault(d => d.Objection == entry.Control),
    };

    private static bool Late(ObjectionEntry filed, FoldInput file) =>
        Array.Find(file.Entries, e => e.Control == filed.Entry) is { } target
        && ObjectionWindow.On(target, filed.NoticeReceivedOn, file.Entries, file.Law)?.IsLate(filed.FiledOn) == true;
}
