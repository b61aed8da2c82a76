namespace Hub.Store;

/// <summary>How far data must have come: whoever has seen or done something asks for what is at least as new.</summary>
/// <param name="Wal">A position of PostgreSQL's write-ahead log, which every write moves, also one that makes no event; 0: none.</param>
/// <param name="Place">A place of the event log; 0: none.</param>
public readonly record struct Freshness(long Wal, long Place)
{
    internal bool Reaches(Freshness asked) => Wal >= asked.Wal && Place >= asked.Place;
}
