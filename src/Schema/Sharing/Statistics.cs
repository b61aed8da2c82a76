using GraphQL.Response;
using Hub.Store;

namespace Hub.Schema;

/// <summary>
/// What of the statistics a caller gets who may not read the persons that they are of: one dimension at a time and no conditions, so that
/// small groups, which are suppressed, cannot be found by taking one answer away from another.
/// </summary>
internal static class Statistics
{
    private const string Table = "PointTotal";

    /// <summary>Whether the policy gives the caller sums of persons whom it does not give it one by one.</summary>
    public static bool AreOfMoreThanCanBeRead(Session session) =>
        session.ShareOfType(Table) is { } table && !(Reads(session, table, "Practitioner", "id") && Reads(session, table, "Practitioner", "points"));

    /// <exception cref="GraphQLException">SMALL_GROUPS: more is asked than such a caller gets.</exception>
    public static void Check(IReadOnlyList<PointDimension> by, PointFilter where)
    {
        var dimensions = by.Distinct().Count();
        if (dimensions > 1 || by.Contains(PointDimension.Institution) || where != PointFilter.None)
        {
            throw Asking.Refused(
                "SMALL_GROUPS", "Whoever may not read the persons gets a year's points as a whole, or by REGION, CATEGORY, CIRCUMSTANCE or MONTH, one at a time and without conditions.");
        }
    }

    private static bool Reads(Session session, FieldShare table, string type, string field) => session.ShareOfField(type, field) is { } share && share.Reach >= table.Reach;
}
