using System.Text;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Response;
using GraphQL.Transport.Documents;

namespace Hub.Schema;

/// <summary>The subscription that a webhook's events are answered with, before it is kept.</summary>
internal static class WebhookDocument
{
    public static GraphQLRequest RequestOf(string document, string? variables) =>
        GraphQLRequest.Of(document) with { Variables = variables is null ? default : JsonSerializer.Deserialize<JsonElement>(variables) };

    /// <summary>Sees in the caller's view that the document could be answered, and that it is a stream of the consumer, which is registered where it is not there.</summary>
    /// <param name="after">Where a consumer that is not there yet begins; null: now.</param>
    /// <exception cref="GraphQLException">It is no such document; the error has the code and the places of what is wrong with it.</exception>
    public static async Task CheckAsync(Session session, string consumer, string document, string? variables, string? after, CancellationToken cancellation)
    {
        if (variables is not null && !IsObject(variables)) throw Asking.Refused("BAD_VARIABLES", "`variables` is not a JSON object.");
        RequireSubscription(document, session.Schema.Executor.Options.Limits);
        await RequireTrustedAsync(session, document, cancellation);
        var context = session.Schema.RequestOf(session.Caller, new WebhookReading(consumer) { From = after });
        await foreach (var result in session.Schema.Executor.Subscribe(RequestOf(document, variables), () => context, cancellation))
        {
            // Nothing comes of a stream that is not read, but what is wrong with it.
            using (result) throw Refused([.. result.Errors]);
        }
    }

    private static bool IsObject(string variables)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(variables).ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void RequireSubscription(string document, ParserLimits limits)
    {
        try
        {
            var operations = Parser.Parse(Encoding.UTF8.GetBytes(document), limits).Operations.ToList();
            if (operations is [{ Operation: OperationType.Subscription }]) return;
            throw new GraphQLException(GraphQLError.Of("NO_SUBSCRIPTION", "The document must be one subscription, and nothing else.").At([.. operations.Take(2).Select(o => o.Location)]));
        }
        catch (GraphQLException fault)
        {
            throw Refused([fault.Error]);
        }
    }

    /// <summary>Whoever runs trusted documents only is posted nothing else either.</summary>
    private static async Task RequireTrustedAsync(Session session, string document, CancellationToken cancellation)
    {
        var options = session.Schema.Options;
        if (!options.TrustedOnly.Contains(session.Caller!.Audience)) return;
        if (options.Documents is { } documents && await documents(DocumentId.Of(Encoding.UTF8.GetBytes(document)), cancellation) is not null) return;
        throw Asking.Refused("UNTRUSTED_DOCUMENT", "Only documents that were added here beforehand are answered; the webhook's was not.");
    }

    /// <summary>The places are the document's, which is an argument here: they stand beside those of the operation that brought it.</summary>
    private static GraphQLException Refused(IReadOnlyList<GraphQLError> errors) => Asking.Refused(
        errors[0].Code ?? "BAD_DOCUMENT",
        $"The webhook's document: {errors[0]}",
        ("document", errors.Select(Written).ToList()));

    private static Dictionary<string, object?> Written(GraphQLError error) => new()
    {
        ["message"] = error.Message,
        ["locations"] = error.Locations.Select(l => new Dictionary<string, object?> { ["line"] = l.Line, ["column"] = l.Column }).ToList(),
        ["extensions"] = error.Extensions,
    };
}
