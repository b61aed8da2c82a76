using Hub.Domain;

namespace Hub.Store;

/// <summary>A caller asks for a stream under the name of a consumer of its own.</summary>
/// <param name="Stream">The field that it is a stream of.</param>
/// <param name="Filter">The conditions, as JSON.</param>
/// <param name="FilterHash">The same for conditions that want the same.</param>
public sealed record ConsumerClaim(Caller Caller, string Name, string Stream, string Filter, ulong FilterHash)
{
    /// <summary>Whether the consumer was registered for the same caller, stream and conditions; one whose grant was narrowed since goes on.</summary>
    internal bool Fits(ConsumerRow row) =>
        (row.Audience, row.Institution, row.Person, row.Stream, row.FilterHash)
        == ((int)Caller.Audience, Caller.Institution?.Value, Caller.Person?.Value, Stream, unchecked((long)FilterHash))
        && (row.Region == Caller.Region.Number || (Caller.IsGranted && RegionCode.FromNumber(row.Region).Contains(Caller.Region)));

    internal ConsumerRow ToRow(ConsumerPlace from, int turn, DateTimeOffset now) => new()
    {
        Client = Caller.Subject,
        Name = Name,
        Audience = (int)Caller.Audience,
        Region = Caller.Region.Number,
        Institution = Caller.Institution?.Value,
        Person = Caller.Person?.Value,
        Body = (int?)Caller.Body,
        Purpose = (int)Caller.Purpose,
        Stream = Stream,
        Filter = Filter,
        FilterHash = unchecked((long)FilterHash),
        StartedPlace = from.Place,
        AcknowledgedPlace = from.Place,
        AcknowledgedNumber = from.Number,
        AcknowledgedDigest = from.Digest.ToString(),
        SentPlace = from.Place,
        SentNumber = from.Number,
        SentDigest = from.Digest.ToString(),
        Turn = turn,
        CreatedAt = now,
        LastSeenAt = now,
    };
}
