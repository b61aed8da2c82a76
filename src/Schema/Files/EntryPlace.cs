using Hub.Domain;

namespace Hub.Schema;

/// <summary>The institution that an entry happened at: its own, or that of the entry which it reverses or notifies.</summary>
internal static class EntryPlace
{
    public static async ValueTask<InstitutionCode?> OfAsync(EntryNode entry, CancellationToken cancellation) =>
        entry.Content.Place ?? (entry.Content.Target is { } control ? await OfReferredAsync(entry, control, cancellation) : null);

    private static async ValueTask<InstitutionCode?> OfReferredAsync(EntryNode entry, string control, CancellationToken cancellation)
    {
        var file = entry.FileId is { } id ? (await entry.Files.FilesAsync(cancellation))[id] : null;
        // What it refers to may itself refer to another: a step is of an objection, which is of a score.
        for (var next = control; file?.Entries.FirstOrDefault(e => e.Control == next)?.Content is { } referred; next = referred.Target)
        {
            if (referred.Place is not null || referred.Target is null) return referred.Place;
        }

        return null;
    }
}
