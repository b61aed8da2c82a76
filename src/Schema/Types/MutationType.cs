using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>What can be sent.</summary>
internal static class MutationType
{
    public static void Bind(Bindings bind) => bind.Object<object>("Mutation")
        .Root("submit", Submission.SubmitAsync)
        .Root<Acknowledgement.AcknowledgeArguments, ConsumerNode>("acknowledge", Acknowledgement.TakeAsync)
        .Root<WebhookMutations.RegisterArguments, WebhookRegistration>("registerWebhook", WebhookMutations.RegisterAsync)
        .Root<WebhookMutations.ConsumerArguments, WebhookRegistration>("rotateWebhookSecret", WebhookMutations.RotateAsync)
        .Root<WebhookMutations.ConsumerArguments, Webhook>("pauseWebhook", WebhookMutations.PauseAsync)
        .Root<WebhookMutations.ConsumerArguments, Webhook>("resumeWebhook", WebhookMutations.ResumeAsync)
        .Root<WebhookMutations.RetryArguments, Webhook>("retryDeadLetters", WebhookMutations.RetryAsync)
        .Root<WebhookMutations.ConsumerArguments, ConsumerNode>("removeWebhook", WebhookMutations.RemoveAsync)
        .Root("simulate", Simulating.SimulateAsync)
        .Root<HeartbeatArguments, DateTimeOffset>("heartbeat", HeartbeatAsync);

    private static async ValueTask<DateTimeOffset> HeartbeatAsync(HeartbeatArguments source, FieldContext context)
    {
        var (session, region) = (context.Session(), source.Region);
        if (session.Caller is not { } caller || !caller.Region.Contains(region))
        {
            throw Asking.Refused("OUT_OF_REACH", $"Region {region} is not within the caller's region.", ("article", context.Share().Basis[0].ToString()));
        }

        return await session.Store.Heartbeats.BeatAsync(region, context.Cancellation);
    }

    private sealed record HeartbeatArguments(RegionCode Region);
}
