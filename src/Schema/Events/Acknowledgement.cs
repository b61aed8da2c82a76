using GraphQL.Binding;
using GraphQL.Response;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Answers <c>acknowledge</c>: a consumer has dealt with its stream up to a place that it was sent.</summary>
internal static class Acknowledgement
{
    /// <exception cref="GraphQLException">UNKNOWN_CONSUMER, BAD_CURSOR or CURSOR_AHEAD.</exception>
    public static async ValueTask<ConsumerNode> TakeAsync(AcknowledgeArguments arguments, FieldContext context)
    {
        var (session, client) = (context.Session(), context.Session().Caller!.Subject);
        var consumers = session.Store.Consumers;
        if (await consumers.FindAsync(client, arguments.Consumer, context.Cancellation) is not { } known) throw Unknown(arguments.Consumer);
        var upTo = session.Schema.Cursors.ReadBound(arguments.Cursor.Text, DurableConsumer.BindingOf(known));
        var (outcome, consumer) = await consumers.AcknowledgeAsync(client, known.Name, upTo.Kept, context.Cancellation) ?? throw Unknown(arguments.Consumer);
        if (outcome == AcknowledgeOutcome.Ahead) throw DurableConsumer.Ahead(session, consumer);
        return new ConsumerLevel(session, [consumer]).Nodes[0];
    }

    private static GraphQLException Unknown(string name) => Asking.Refused("UNKNOWN_CONSUMER", "The caller has no consumer of that name; a stream with `consumer` registers one.", ("consumer", name));

    internal sealed record AcknowledgeArguments(string Consumer, Cursor Cursor);
}
