namespace Hub.Store;

/// <summary>An event that a webhook's receiver did not take, however often it was tried.</summary>
/// <param name="At">The event's place and its number in the consumer's stream.</param>
/// <param name="Asked">It is to be sent again.</param>
public sealed record DeadLetter(string Consumer, string Event, ConsumerPlace At, int Attempts, string LastError, DateTimeOffset BuriedAt, bool Asked)
{
    internal static DeadLetter Of(DeadLetterRow row) => new(row.Consumer, row.Event, new ConsumerPlace(row.Place, row.Number, StreamDigest.Parse(row.Digest)), row.Attempts, row.LastError, row.BuriedAt, row.Asked);
}
