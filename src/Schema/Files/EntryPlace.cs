using Hub.Domain;

namespace Hub.Schema;

/// <summary>The institution that an entry happened at: its own, that of the institution's file it is in, or that of the entry which it is about.</summary>
internal static class EntryPlace
{
    public static async ValueTask<InstitutionCode?> OfAsync(EntryNode entry, CancellationToken cancellation) =>
        entry.Content.Place ?? entry.Institution ?? (About(entry.Content) is { } control ? await OfControlAsync(entry, control, cancellation) : null);

    /// <summary>That of the entry with this control in the record's file; what it refers to may itself refer to another.</summary>
    public static async ValueTask<InstitutionCode?> OfControlAsync(FiledRecord record, string control, CancellationToken cancellation)
    {
        var file = record.FileId is { } id ? (await record.Files.FilesAsync(cancellation))[id] : null;
        for (var next = control; next is not null && file?.Entries.FirstOrDefault(e => e.Control == next)?.Content is { } entry; next = About(entry))
        {
            if (entry.Place is { } place) return place;
        }

        return null;
    }

    private static string? About(Entry entry) => entry.Target ?? (entry as RepairEntry)?.Application;
}
