using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>Leaves out of each list of entries those that the caller does not reach, and counts them; one check for the whole level.</summary>
internal static class EntryLists
{
    public static async ValueTask<(IReadOnlyList<IReadOnlyList<EntryNode>> Shown, IReadOnlyList<int> Withheld)> WithinReachAsync(FieldContext context, IReadOnlyList<IReadOnlyList<EntryNode>> lists)
    {
        var session = context.Session();
        var all = lists.SelectMany(list => list).ToList();
        var within = await RecordReach.WithinAsync(session, session.ShareOfType("Entry")!.Reach, all, context.Cancellation);
        var reached = all.Where((_, i) => within[i]).ToHashSet(ReferenceEqualityComparer.Instance);
        var shown = lists.Select(IReadOnlyList<EntryNode> (list) => [.. list.Where(reached.Contains)]).ToList();
        return (shown, [.. lists.Zip(shown, (whole, part) => whole.Count - part.Count)]);
    }

    /// <summary>The entries with these controls in each record's file, in the order given.</summary>
    public static async ValueTask<(IReadOnlyList<IReadOnlyList<EntryNode>> Shown, IReadOnlyList<int> Withheld)> ByControlsAsync<T>(
        FieldContext context, IReadOnlyList<T> records, Func<T, IEnumerable<string>> controls) where T : FiledRecord
    {
        var folded = await records.FoldedAsync(context.Cancellation);
        return await WithinReachAsync(context,
        [
            .. folded.Zip(records, IReadOnlyList<EntryNode> (file, record) =>
                [.. controls(record).Select(file!.Entry).OfType<Domain.LedgerEntry>().Select(e => new EntryNode(e, record.FileId, record.Files))]),
        ]);
    }
}
