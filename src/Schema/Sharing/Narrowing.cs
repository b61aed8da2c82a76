using System.Text.Json;
using GraphQL.Execution;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>Lets a request narrow its purpose by its <c>extensions</c>: <c>{"purpose": "CASE_TRANSFER"}</c>. It then has what both purposes give.</summary>
internal static class Narrowing
{
    /// <exception cref="GraphQL.Response.GraphQLException">PURPOSE_NOT_ALLOWED.</exception>
    public static RequestContext By(RequestContext context, JsonElement extensions)
    {
        if (!extensions.TryGetProperty("purpose", out var asked)) return context;
        var session = (Session)context.State!;
        var caller = session.Caller!;
        var stated = session.Schema.Policy.Purposes;
        var name = asked.ValueKind == JsonValueKind.String ? asked.GetString()! : asked.GetRawText();
        if (!EnumName.TryParse<Purpose>(name, out var purpose) || !stated.Of(caller.Audience).Contains(purpose))
            throw Asking.Refused("PURPOSE_NOT_ALLOWED", stated.Refuse(caller.Audience, EnumName.TryParse<Purpose>(name, out _) ? name : "that"), ("allowed", Allowed(stated.Of(caller.Audience))));
        if (caller.Purposes is { } granted && !granted.Contains(purpose))
            throw Asking.Refused("PURPOSE_NOT_ALLOWED", $"The client may ask for {string.Join(", ", Allowed(granted))}, not for {name}.", ("allowed", Allowed(granted)));
        return purpose == caller.Purpose ? context : session.Schema.RequestFor(context, caller with { Narrowed = purpose });
    }

    private static List<string> Allowed(IReadOnlyList<Purpose> purposes) => [.. purposes.Select(EnumName.Of)];
}
