namespace Hub.Store;

/// <summary>Which entries stand in another file than the one they were put in, since a correction of an ID number took them there.</summary>
internal static class MovedEntries
{
    /// <summary>An entry's departure from a file to which it has not come back.</summary>
    public static IQueryable<EntryMoveRow> Gone(this HubContext db) =>
        db.EntryMoves.Where(m => m.FromFile != null && !db.EntryMoves.Any(n => n.Sequence == m.Sequence && n.ToFile == m.FromFile && n.Correction > m.Correction));

    /// <summary>An entry's latest move: where one of a person stands now.</summary>
    public static IQueryable<EntryMoveRow> Latest(this HubContext db) =>
        db.EntryMoves.Where(m => !db.EntryMoves.Any(n => n.Sequence == m.Sequence && n.Correction > m.Correction));
}
