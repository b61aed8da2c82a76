using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>How the records of a level come to their persons and files: one read for all of them.</summary>
internal static class FileLevels
{
    /// <summary>The folded file of each record, null where it is of nobody; all records of a level share one batch or few.</summary>
    public static async ValueTask<IReadOnlyList<FoldedFile?>> FoldedAsync(this IReadOnlyList<FiledRecord> records, CancellationToken cancellation)
    {
        var folded = new FoldedFile?[records.Count];
        for (var i = 0; i < folded.Length; i++) if (records[i].FileId is { } file) folded[i] = (await records[i].Files.FoldedAsync(null, cancellation))[file];
        return folded;
    }

    public static async ValueTask<IReadOnlyList<FoldedFile>> FoldedAsync(this IReadOnlyList<Practitioner> persons, CancellationToken cancellation, DateTimeOffset? knownAt = null)
    {
        var folded = new FoldedFile[persons.Count];
        for (var i = 0; i < folded.Length; i++) folded[i] = (await persons[i].Files.FoldedAsync(knownAt, cancellation))[persons[i].Id];
        return folded;
    }

    /// <summary>As <see cref="MaybePractitionersAsync"/>, of records that are always of somebody.</summary>
    public static async ValueTask<IReadOnlyList<Practitioner>> PractitionersAsync<T>(FieldContext context, IReadOnlyList<T> records) where T : FiledRecord =>
        [.. (await MaybePractitionersAsync(context, records)).Select(p => p!)];

    /// <summary>Whom each record is about, null where it is about nobody; between an event and its delivery that person may have left the caller's reach.</summary>
    public static async ValueTask<IReadOnlyList<Practitioner?>> MaybePractitionersAsync<T>(FieldContext context, IReadOnlyList<T> records) where T : FiledRecord
    {
        var persons = new Practitioner?[records.Count];
        for (var i = 0; i < persons.Length; i++)
        {
            if (records[i].FileId is { } file) persons[i] = Practitioner.Of((await records[i].Files.PersonsAsync(context.Cancellation))[file], records[i].Files);
        }

        if (records.Any(r => r.Files.PersonsUnchecked)) await WithholdAsync(context, records);
        return persons;
    }

    private static async Task WithholdAsync(FieldContext context, IReadOnlyList<FiledRecord> records)
    {
        var session = context.Session();
        var reach = (session.ShareOfType("Practitioner") ?? context.Share()).Reach;
        var within = await session.Reads.People.WithinAsync([.. records.Select(r => r.FileId).OfType<string>().Distinct()], session.ScopeOf(reach), context.Cancellation);
        for (var i = 0; i < records.Count; i++) if (records[i].FileId is { } file && !within.Contains(file)) context.Fail(i, Withheld.Because(session, context.Share() with { Reach = reach }));
    }
}
