using Hub.Domain;

namespace Hub.Store;

/// <summary>From when until when the entries of a person file that corrections moved stood in it.</summary>
internal static class FileStays
{
    /// <param name="moves">Every move of the entry from or to the file, in the order of the ledger.</param>
    public static IEnumerable<Stay> Of(string fileId, LedgerEntry entry, IEnumerable<EntryMoveRow> moves)
    {
        DateTimeOffset? since = null;
        var first = true;
        foreach (var move in moves)
        {
            if (first && move.ToFile != fileId) since = entry.RecordedAt;
            first = false;
            if (move.ToFile == fileId)
            {
                since = move.Since;
            }
            else if (since is { } from)
            {
                yield return new Stay(entry, from, move.At);
                since = null;
            }
        }

        if (since is { } open) yield return new Stay(entry, open, null);
    }
}
