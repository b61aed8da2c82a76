using Hub.Domain;

namespace Hub.Schema;

/// <summary>The institution that an entry happened at: its own, or that of the entry which it reverses or notifies.</summary>
internal static class EntryPlace
{
    public static async ValueTask<InstitutionCode?> OfAsync(EntryNode entry, CancellationToken cancellation) =>
        entry.Content.Place ?? (entry.Content.Target is { } control ? await OfReferredAsync(entry, control, cancellation) : null);

    private static async ValueTask<InstitutionCode?> OfReferredAsync(EntryNode entry, string control, CancellationToken cancellation)
    {
        var file = (await entry.Files.FilesAsync(cancellation))[entry.FileId];
        return file.Entries.FirstOrDefault(e => e.Control == control) is { } referred ? referred.Content.Place : null;
    }
}
