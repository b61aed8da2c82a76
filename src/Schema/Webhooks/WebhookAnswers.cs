using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using GraphQL.Execution;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>Answers a webhook's subscription, in the right of its client and with all that goes with an answer on a socket: policy, disclosures, deliveries.</summary>
public static class WebhookAnswers
{
    /// <summary>What the engine needs to answer a webhook's subscription for this caller.</summary>
    /// <param name="again">The one event that is to be answered again; null: whatever comes behind what its consumer has acknowledged.</param>
    /// <param name="access">What becomes of the client's right meanwhile.</param>
    public static RequestContext RequestOf(this HubSchema schema, Caller caller, Webhook webhook, DeadLetter? again, IAccess access)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(webhook);
        StreamPlace? one = again is null ? null : StreamPlace.Of(again.At);
        return schema.RequestOf(caller, new WebhookReading(webhook.Consumer) { Turn = webhook.Turn, Again = one }, access: access);
    }

    /// <summary>An answer for each event; the last one where the subscription ends has no event. It goes on only when it is asked for the next.</summary>
    public static async IAsyncEnumerable<WebhookAnswer> AnswersAsync(this HubSchema schema, Webhook webhook, RequestContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(webhook);
        var request = WebhookDocument.RequestOf(webhook.Document, webhook.Variables);
        await foreach (var result in schema.Executor.Subscribe(request, () => context, cancellation))
        {
            WebhookAnswer answer;
            using (result) answer = await OfAsync(schema, result, cancellation);
            yield return answer;
        }
    }

    private static async Task<WebhookAnswer> OfAsync(HubSchema schema, ExecutionResult result, CancellationToken cancellation)
    {
        // A failure of ours is not for the receiver: the event is tried again, as if the receiver had failed.
        var fault = result.Errors.FirstOrDefault(e => !result.HasData || e.Code is "INTERNAL" or "UNAVAILABLE");
        if (result.EventId is null) return new WebhookAnswer(null, default, default, fault?.Code ?? "ENDED", fault?.Message);
        var place = schema.Cursors.Place(result.EventId);
        var happened = await schema.Store.Events.AtAsync(place.Place, cancellation);
        return new WebhookAnswer(happened.Id, place.Kept, Body(happened, result), fault?.Code, fault?.Message);
    }

    private static ReadOnlyMemory<byte> Body(HubEvent happened, ExecutionResult result)
    {
        var answer = new ArrayBufferWriter<byte>();
        result.WriteTo(answer);
        var head = Encoding.UTF8.GetBytes($"{{\"type\":\"hub.{EnumName.Of(happened.Kind).ToLowerInvariant()}\",\"timestamp\":\"{Scalars.WriteMoment(happened.RecordedAt)}\",");
        // The answer is an object and never an empty one.
        return (byte[])[.. head, .. answer.WrittenSpan[1..]];
    }
}
