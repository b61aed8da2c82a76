using Hub.Store;

namespace Hub.Schema;

/// <summary>What a stream cursor says: a place in the log, what the stream had handed out up to it, and the filter that it goes with.</summary>
/// <param name="Place">0 is before the oldest event.</param>
/// <param name="Number">How many events; 0 where the reader had no stream.</param>
/// <param name="Filter">0: goes with any filter.</param>
/// <param name="Digest">What these events come to.</param>
public readonly record struct StreamPlace(long Place, int Number = 0, ulong Filter = 0, StreamDigest Digest = default)
{
    /// <summary>As the hub keeps it for a durable consumer.</summary>
    public ConsumerPlace Kept => new(Place, Number, Digest);

    public static StreamPlace Of(ConsumerPlace kept, ulong filter = 0) => new(kept.Place, kept.Number, filter, kept.Digest);

    /// <summary>The same stream with one more event handed out.</summary>
    public StreamPlace Behind(HubEvent next) => this with { Place = next.Place, Number = Number + 1, Digest = Digest.Then(next.Id) };
}
