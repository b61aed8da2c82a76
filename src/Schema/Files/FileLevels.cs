using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>How the records of a level come to their persons and files: one read for all of them.</summary>
internal static class FileLevels
{
    /// <summary>The folded file of each record; all records of a level share one batch or few.</summary>
    public static async ValueTask<IReadOnlyList<FoldedFile>> FoldedAsync(IReadOnlyList<(string FileId, FileBatch Files)> records, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = new FoldedFile[records.Count];
        for (var i = 0; i < folded.Length; i++) folded[i] = (await records[i].Files.FoldedAsync(knownAt, cancellation))[records[i].FileId];
        return folded;
    }

    public static ValueTask<IReadOnlyList<FoldedFile>> FoldedAsync(this IReadOnlyList<FiledRecord> records, CancellationToken cancellation) =>
        FoldedAsync([.. records.Select(r => (r.FileId, r.Files))], null, cancellation);

    public static ValueTask<IReadOnlyList<FoldedFile>> FoldedAsync(this IReadOnlyList<Practitioner> persons, CancellationToken cancellation, DateTimeOffset? knownAt = null) =>
        FoldedAsync([.. persons.Select(p => (p.Id, p.Files))], knownAt, cancellation);

    /// <summary>Whom each record is about; between an event and its delivery that person may have left the caller's reach.</summary>
    public static async ValueTask<IReadOnlyList<Practitioner>> PractitionersAsync<T>(FieldContext context, IReadOnlyList<T> records) where T : FiledRecord
    {
        var persons = new Practitioner[records.Count];
        for (var i = 0; i < persons.Length; i++)
        {
            var files = await records[i].Files.FilesAsync(context.Cancellation);
            persons[i] = Practitioner.Of(files[records[i].FileId], records[i].Files);
        }

        if (records.Any(r => r.Files.PersonsUnchecked)) await WithholdAsync(context, records);
        return persons;
    }

    private static async Task WithholdAsync(FieldContext context, IReadOnlyList<FiledRecord> records)
    {
        var session = context.Session();
        var reach = (session.ShareOfType("Practitioner") ?? context.Share()).Reach;
        var within = await session.Store.People.WithinAsync([.. records.Select(r => r.FileId).Distinct()], session.ScopeOf(reach), context.Cancellation);
        for (var i = 0; i < records.Count; i++) if (!within.Contains(records[i].FileId)) context.Fail(i, Withheld.Because(session, context.Share() with { Reach = reach }));
    }
}
