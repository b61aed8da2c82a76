using GraphQL.Binding;
using Hub.Store;

namespace Hub.Schema;

/// <summary>How much of a list the caller wants, and the page that answers it.</summary>
internal static class PageRequest
{
    /// <summary>The most rows of a page.</summary>
    public const int Most = 500;

    /// <exception cref="GraphQL.Response.GraphQLException">BAD_PAGE: not 1 to 500.</exception>
    public static int First(this FieldContext context)
    {
        var first = context.Argument<int>("first");
        return first is >= 1 and <= Most ? first : throw Asking.Refused("BAD_PAGE", $"`first` must be 1 to {Most}, not {first}.", ("limit", Most));
    }

    public static string? After(this FieldContext context) => context.Argument<Cursor?>("after")?.Text;

    /// <summary>What the store is asked for a page of that list.</summary>
    public static Paging Paging(this FieldContext context, string list) => new(context.First(), context.RowAfter(list));

    /// <summary>The answer's page of the store's page.</summary>
    public static Connection<TNode> Page<T, TNode>(this FieldContext context, Page<T> page, string list, Func<T, TNode> node) => new(
        [.. page.Edges.Select(e => new Edge<TNode>(context.Session().Schema.Rows.Write(list, e.Cursor), node(e.Node)))], page.HasNext, page.HasPrevious, page.TotalCount);

    /// <summary>The page of a list that is there as a whole, in whatever order it has.</summary>
    /// <param name="key">Names a row, so that the cursor stays good when others come before it.</param>
    public static Connection<T> Page<T>(this FieldContext context, IReadOnlyList<T> all, string list, Func<T, string> key)
    {
        var (first, from) = (context.First(), 0);
        if (context.RowAfter(list) is { } row)
        {
            while (from < all.Count && key(all[from]) != row) from++;
            from = from < all.Count ? from + 1 : throw Asking.Refused("BAD_CURSOR", "The cursor names no row of this list.");
        }

        var edges = all.Skip(from).Take(first).Select(one => new Edge<T>(context.Session().Schema.Rows.Write(list, key(one)), one));
        return new Connection<T>([.. edges], from + first < all.Count, from > 0, all.Count);
    }

    private static string? RowAfter(this FieldContext context, string list) =>
        context.After() is { } after ? context.Session().Schema.Rows.Read(list, after) : null;
}
