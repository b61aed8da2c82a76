namespace Hub.Schema;

/// <summary>What a stream cursor says: a place in the log, how many events the stream had handed out, and the filter that it goes with.</summary>
/// <param name="Place">0 is before the oldest event.</param>
/// <param name="Number">0 where the reader had no stream.</param>
/// <param name="Filter">0: goes with any filter.</param>
public readonly record struct StreamPlace(long Place, int Number = 0, ulong Filter = 0);
