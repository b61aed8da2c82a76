using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>Leaves out of each list of records those that the caller does not reach, and counts them; one check for the whole level.</summary>
internal static class ReachedLists
{
    public static async ValueTask<Reached<T>> WithinAsync<T>(FieldContext context, string type, IReadOnlyList<IReadOnlyList<T>> lists) where T : class
    {
        var session = context.Session();
        var all = lists.SelectMany(list => list).ToList();
        var within = await RecordReach.WithinAsync(session, session.ShareOfType(type)!.Reach, all, context.Cancellation);
        var reached = all.Where((_, i) => within[i]).ToHashSet(ReferenceEqualityComparer.Instance);
        var shown = lists.Select(IReadOnlyList<T> (list) => [.. list.Where(reached.Contains)]).ToList();
        return new Reached<T>(shown, [.. lists.Zip(shown, (whole, part) => whole.Count - part.Count)]);
    }

    /// <summary>Of each person the records that follow from its file.</summary>
    public static async ValueTask<Reached<T>> OfPersonsAsync<T>(
        FieldContext context, string type, IReadOnlyList<Practitioner> persons, Func<FoldedFile, Practitioner, IEnumerable<T>> records) where T : class
    {
        var folded = await persons.FoldedAsync(context.Cancellation);
        return await WithinAsync(context, type, [.. folded.Zip(persons, IReadOnlyList<T> (file, person) => [.. records(file, person)])]);
    }

    /// <summary>The entries with these controls in each record's file, in the order given.</summary>
    public static async ValueTask<Reached<EntryNode>> ByControlsAsync<T>(FieldContext context, IReadOnlyList<T> records, Func<T, IEnumerable<string>> controls) where T : FiledRecord
    {
        var folded = await records.FoldedAsync(context.Cancellation);
        return await WithinAsync(context, "Entry",
        [
            .. folded.Zip(records, IReadOnlyList<EntryNode> (file, record) =>
                [.. controls(record).Select(file!.Entry).OfType<Domain.LedgerEntry>().Select(e => new EntryNode(e, record.FileId, record.Files))]),
        ]);
    }
}

/// <summary>Of each parent the records within the caller's reach, and how many were left out.</summary>
internal sealed record Reached<T>(IReadOnlyList<IReadOnlyList<T>> Shown, IReadOnlyList<int> Withheld);
