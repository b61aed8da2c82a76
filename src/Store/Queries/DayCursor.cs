using System.Globalization;

namespace Hub.Store;

/// <summary>The cursor of a list in the order of a day and an id.</summary>
internal static class DayCursor
{
    public static string Write(DateOnly day, string id) => $"{day:yyyy-MM-dd}|{id}";

    /// <exception cref="FormatException">Not a cursor of such a list.</exception>
    public static (DateOnly Day, string Id) Read(string cursor) =>
        cursor.Split('|') is [var day, var id] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? (read, id)
            : throw new FormatException("Not a cursor of this list.");
}
