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

    /// <summary>Whom each record is about.</summary>
    public static async ValueTask<IReadOnlyList<Practitioner>> PractitionersAsync<T>(FieldContext context, IReadOnlyList<T> records) where T : FiledRecord
    {
        var persons = new Practitioner[records.Count];
        for (var i = 0; i < persons.Length; i++)
        {
            var files = await records[i].Files.FilesAsync(context.Cancellation);
            persons[i] = Practitioner.Of(files[records[i].FileId], records[i].Files);
        }

        return persons;
    }
}
