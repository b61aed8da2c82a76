using GraphQL.Execution;
using Hub.Clients;
using Hub.Domain;
using Hub.Schema;
using Hub.Store;

namespace Hub.Webhooks;

/// <summary>
/// Delivers for one webhook, one message at a time: the handshake, what is to be sent again, then event after event in order. After a failure it
/// waits, and begins again with what the client may have by then.
/// </summary>
internal sealed partial class WebhookRun(string client, string consumer, long revision, HubSchema schema, HubStore store, ClientRegistry registry, WebhookPosts posts, WebhookSettings settings, TimeProvider clock, ILogger log)
{
    /// <summary>What is on its way when the hub stops has so long to arrive.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(5);

    private readonly WebhookRuns _runs = store.WebhookRuns;
    private long _revision = revision;

    /// <summary>The revision that it works by.</summary>
    public long Revision => Interlocked.Read(ref _revision);

    /// <summary>Ends when there is nothing to deliver for any more, or it was changed.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var grace = new CancellationTokenSource();
        await using var ending = stopping.UnsafeRegister(_ => grace.CancelAfter(Grace), null);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await _runs.BeginAsync(client, consumer, stopping) is not { } webhook) return;
                Interlocked.Exchange(ref _revision, webhook.Revision);
                if (!await RoundAsync(webhook, stopping, grace.Token)) return;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                Failed(log, client, consumer, fault);
                await Task.Delay(PauseAfterFault, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Until something fails, or the client's right ends.</summary>
    /// <returns>Whether it goes on.</returns>
    private async Task<bool> RoundAsync(Webhook webhook, CancellationToken stopping, CancellationToken grace)
    {
        var granted = registry.Of(webhook.Caller);
        // What goes by a token's claims alone has no token here.
        if (granted.IsGranted && granted.Grant is null) granted = GrantedAccess.None;
        if (!granted.IsGranted) return await HaltAsync(webhook, WebhookHalt.Stopped, granted.Code, granted.Message, grace);
        var access = AccessOf(webhook, granted, null);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, access.Ended);
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(grace, access.Ended);
        try
        {
            // Whoever waited asks again whose turn it is.
            if (await WaitAsync(webhook, ended.Token)) return true;
            var post = new WebhookAttempt(webhook, _runs, posts, clock, cut.Token);
            if (webhook.VerifiedAt is null) return await VerifyAsync(webhook, post, grace);
            return await ResendAsync(webhook, granted, post, ended.Token, grace) && await DeliverAsync(webhook, access.Current, post, ended.Token, grace);
        }
        catch (OperationCanceledException) when (access.Withdrawn is { } why && !stopping.IsCancellationRequested)
        {
            return await HaltAsync(webhook, WebhookHalt.Stopped, why.Code!, why.Message, grace);
        }
    }

    // The registry looks after it for as long as somebody holds it, and may be looking at this moment: it is left to the collector.
    private ClientAccess AccessOf(Webhook webhook, GrantedAccess granted, DeadLetter? again) =>
        new(registry, schema, webhook.Caller, granted, own => schema.RequestOf(granted.Caller!, webhook, again, own));

    /// <returns>Whether there was anything to wait for.</returns>
    private async Task<bool> WaitAsync(Webhook webhook, CancellationToken ended)
    {
        if (webhook.NextAttemptAt - clock.GetUtcNow() is not { } wait || wait <= TimeSpan.Zero) return false;
        WebhookMetrics.Waits(1);
        try
        {
            await Task.Delay(wait, clock, ended);
            return true;
        }
        finally
        {
            WebhookMetrics.Waits(-1);
        }
    }

    private async Task<bool> VerifyAsync(Webhook webhook, WebhookAttempt post, CancellationToken grace)
    {
        if (await post.HandshakeAsync() is not { } reply) return false;
        var attempts = webhook.Attempts + 1;
        if (reply.IsTaken) await _runs.VerifiedAsync(webhook, grace);
        else if (reply.IsGone || attempts >= WebhookHandshake.Attempts || settings.PauseAfter(attempts, reply.Wait) is not { } pause) return await HaltAsync(webhook, WebhookHalt.Stopped, "NOT_VERIFIED", reply.Error!, grace);
        else await FailAsync(webhook, null, attempts, reply.Error!, pause, grace);
        return true;
    }

    /// <summary>What could not be delivered and is to be tried once more; an event that the client may not have any more stays where it is.</summary>
    private async Task<bool> ResendAsync(Webhook webhook, GrantedAccess granted, WebhookAttempt post, CancellationToken ended, CancellationToken grace)
    {
        foreach (var letter in (await store.Webhooks.DeadLettersAsync(client, [consumer], ended)).Where(l => l.Asked))
        {
            var access = AccessOf(webhook, granted, letter);
            var error = "NOT_SHARED: the event is not the client's to have any more, or is not kept any more.";
            await foreach (var answer in schema.AnswersAsync(webhook, access.Current, ended))
            {
                if (answer.IsOutage) throw Outage(answer);
                if (answer.FaultCode is not null) error = $"{answer.FaultCode}: {answer.Fault}";
                else if (await post.EventAsync(answer) is not { } reply) return false;
                else if (reply.IsGone) return await HaltAsync(webhook, WebhookHalt.Stopped, "GONE", "the receiver answered 410.", grace);
                else error = reply.Error;
            }
            await _runs.ResentAsync(webhook, letter, error, grace);
        }
        return true;
    }

    private async Task<bool> DeliverAsync(Webhook webhook, RequestContext context, WebhookAttempt post, CancellationToken ended, CancellationToken grace)
    {
        var current = webhook;
        await foreach (var answer in schema.AnswersAsync(webhook, context, ended))
        {
            if (answer.IsOutage) throw Outage(answer);
            if (answer.Event is null) return await EndedAsync(webhook, answer, grace);
            var reply = answer.FaultCode is null ? await post.EventAsync(answer) : new WebhookReply("fault", $"{answer.FaultCode}: {answer.Fault}");
            if (reply is null) return false;
            if (reply.IsGone) return await HaltAsync(webhook, WebhookHalt.Stopped, "GONE", "the receiver answered 410.", grace);
            if (!reply.IsTaken) return await NotTakenAsync(current, answer, reply, grace);
            await store.Consumers.AcknowledgeAsync(client, consumer, answer.At, grace);
            if (current.Attempts > 0) await _runs.FreshAsync(webhook, grace);
            current = webhook with { Attempts = 0 };
        }
        return true;
    }

    private async Task<bool> NotTakenAsync(Webhook webhook, WebhookAnswer answer, WebhookReply reply, CancellationToken grace)
    {
        var attempts = (webhook.AttemptedPlace == answer.At.Place ? webhook.Attempts : 0) + 1;
        if (settings.PauseAfter(attempts, reply.Wait) is { } pause) await FailAsync(webhook, answer.At.Place, attempts, reply.Error!, pause, grace);
        else
        {
            await _runs.BuryAsync(webhook, new DeadLetter(consumer, answer.Event!, answer.At, attempts, reply.Error!, clock.GetUtcNow(), false), grace);
            WebhookMetrics.Buried();
            Buried(log, answer.Event!, client, consumer, attempts, reply.Error!);
        }
        return true;
    }

    /// <summary>A stream that was taken over pauses it, one that cannot be answered any more stops it; what is ours is tried again.</summary>
    private Task<bool> EndedAsync(Webhook webhook, WebhookAnswer end, CancellationToken grace) => end.FaultCode switch
    {
        "INTERNAL" or "ENDED" => throw Outage(end),
        "CONSUMER_TAKEN_OVER" => HaltAsync(webhook, WebhookHalt.Paused, end.FaultCode, end.Fault!, grace),
        _ => HaltAsync(webhook, WebhookHalt.Stopped, end.FaultCode!, end.Fault!, grace),
    };

    private static InvalidOperationException Outage(WebhookAnswer answer) => new($"Nothing can be answered now: {answer.FaultCode} {answer.Fault}");

    private async Task FailAsync(Webhook webhook, long? place, int attempts, string error, TimeSpan pause, CancellationToken grace)
    {
        await _runs.FailedAsync(webhook, place, attempts, error, clock.GetUtcNow() + pause, grace);
        NotTaken(log, client, consumer, attempts, error, pause);
    }

    private async Task<bool> HaltAsync(Webhook webhook, WebhookHalt halt, string code, string why, CancellationToken grace)
    {
        await _runs.HaltAsync(webhook, halt, $"{code}: {why}", grace);
        Halted(log, client, consumer, halt, code);
        return false;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The webhook of {Client} {Consumer} failed {Attempts} times in a row ({Error}); again in {Pause}.")]
    private static partial void NotTaken(ILogger log, string client, string consumer, int attempts, string error, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Event {Event} was given up for the webhook of {Client} {Consumer} after {Attempts} attempts ({Error}).")]
    private static partial void Buried(ILogger log, string @event, string client, string consumer, int attempts, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook of {Client} {Consumer} is {Halt}: {Code}.")]
    private static partial void Halted(ILogger log, string client, string consumer, WebhookHalt halt, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "The webhook of {Client} {Consumer} could not be worked for; it begins again.")]
    private static partial void Failed(ILogger log, string client, string consumer, Exception fault);
}
