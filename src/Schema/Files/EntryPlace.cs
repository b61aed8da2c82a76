using Hub.Domain;

namespace Hub.Schema;

/// <summary>The institution that an entry happened at, by the file that it is in.</summary>
internal static class EntryPlace
{
    public static async ValueTask<InstitutionCode?> OfAsync(EntryNode entry, CancellationToken cancellation) =>
        entry.Content.Place ?? entry.Institution ?? await OfControlAsync(entry, entry.Entry.Control, cancellation);

    /// <summary>That of the entry with this control in the record's file.</summary>
    public static async ValueTask<InstitutionCode?> OfControlAsync(FiledRecord record, string control, CancellationToken cancellation)
    {
        if (record.FileId is not { } id) return null;
        var file = (await record.Files.FilesAsync(cancellation))[id];
        Entry? Find(string one) => file.Entries.FirstOrDefault(e => e.Control == one)?.Content;
        return Find(control)?.PlaceBy(Find);
    }
}
