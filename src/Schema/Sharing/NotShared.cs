using GraphQL.Response;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>The error for a field that the caller can never read: which field, who does have it, and on which articles.</summary>
internal static class NotShared
{
    public static GraphQLError Of(string type, string field, IReadOnlyList<Grant> grants, CallerClass who)
    {
        var audiences = grants.SelectMany(g => g.Audiences).Distinct().Order().Select(EnumName.Of).ToList();
        var articles = grants.SelectMany(g => g.Basis).Select(c => c.Article.ToString()).Distinct().ToList();
        return GraphQLError.Of("NOT_SHARED", $"{type}.{field} is not shared with {Name(who)}; it is with {string.Join(", ", audiences)}.{(who.Without.Has(type, field) ? " The grant to this client leaves it out." : Hint(grants, who))}",
            ("field", $"{type}.{field}"), ("audiences", audiences), ("articles", articles));
    }

    private static string Name(CallerClass who) => who == CallerClass.Anyone ? "whoever has no token" : EnumName.Of(who.Audience);

    /// <summary>Why an audience that has the field does not have it here.</summary>
    private static string Hint(IReadOnlyList<Grant> grants, CallerClass who)
    {
        var own = grants.Where(g => g.Audiences.Contains(who.Audience)).ToList();
        if (own.Count == 0) return "";
        var purposes = own.SelectMany(g => g.Purposes ?? []).Distinct().Select(EnumName.Of).ToList();
        return purposes.Count > 0 && !own.Exists(g => who.AsksFor(g.Purposes))
            ? $" {EnumName.Of(who.Audience)} has it only for {string.Join(", ", purposes)}."
            : $" The articles give {EnumName.Of(who.Audience)} no right in the caller's province or body.";
    }
}
