using System.Globalization;
using Hub.Domain;

namespace Hub.Store;

/// <summary>What became of a client's access, in words for the client and for the audit.</summary>
public static class GrantWords
{
    public static string Given(ClientGrant grant) => $"Access given: {Of(grant)}.";

    /// <summary>What the new grant has that the old had not.</summary>
    public static string Narrowed(ClientGrant before, ClientGrant after) => $"Access narrowed: {string.Join("; ", Differences(before, after))}.";

    public static string Revoked(ClientGrant grant, string reason) => $"Access withdrawn: {Of(grant)}. Reason: {reason}";

    /// <summary>In UTC, to the minute.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string Of(ClientGrant grant) => string.Join(", ", new[]
    {
        $"{EnumName.Of(grant.Audience)} in {grant.Region}",
        grant.Institution is { } institution ? $"institution {institution.Value}" : null,
        grant.Person is { } person ? $"person {person.Value}" : null,
        grant.Body is { } body ? EnumName.Of(body) : null,
        $"for {Purposes(grant)}",
        $"from {Moment(grant.Starts)}",
        grant.Ends is { } ends ? $"until {Moment(ends)}" : null,
        grant.Without.Names.Count > 0 ? $"without {string.Join(", ", grant.Without.Names)}" : null,
    }.OfType<string>());

    private static IEnumerable<string> Differences(ClientGrant before, ClientGrant after)
    {
        if (before.Region != after.Region) yield return $"region {after.Region}, before {before.Region}";
        if (!before.Purposes.SequenceEqual(after.Purposes)) yield return $"purposes {Purposes(after)}, before {Purposes(before)}";
        if (before.Ends != after.Ends) yield return $"until {Moment(after.Ends!.Value)}";
        if (!before.Without.Equals(after.Without)) yield return $"without {string.Join(", ", after.Without.Names.Except(before.Without.Names))}";
    }

    private static string Purposes(ClientGrant grant) => string.Join(", ", grant.Purposes.Select(EnumName.Of));
}
