using Hub.Domain;

namespace Hub.Schema;

/// <summary>The institution that an entry happened at: its own, or that of the entry which it reverses or notifies.</summary>
internal static class EntryPlace
{
    public static async ValueTask<InstitutionCode?> OfAsync(EntryNode entry, CancellationToken cancellation) =>
        Of(entry.Content) ?? (Referred(entry.Content) is { } control ? await OfReferredAsync(entry, control, cancellation) : null);

    public static InstitutionCode? Of(Entry entry) => entry switch
    {
        RegistrationEntry e => e.Institution,
        RegistrationClosedEntry e => e.Institution,
        PointsEntry e => e.Institution,
        NoticeEntry e => e.Institution,
        RestorationAppliedEntry e => e.Institution,
        _ => null,
    };

    private static string? Referred(Entry entry) => entry switch
    {
        ReversalEntry e => e.Entry,
        NoticeEntry e => e.Entry,
        _ => null,
    };

    private static async ValueTask<InstitutionCode?> OfReferredAsync(EntryNode entry, string control, CancellationToken cancellation)
    {
        var file = (await entry.Files.FilesAsync(cancellation))[entry.FileId];
        return file.Entries.FirstOrDefault(e => e.Control == control) is { } referred ? Of(referred.Content) : null;
    }
}
