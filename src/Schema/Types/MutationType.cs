using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>What can be sent.</summary>
internal static class MutationType
{
    public static void Bind(Bindings bind) => bind.Object<object>("Mutation")
        .Root("submit", Submission.SubmitAsync)
        .Root("heartbeat", HeartbeatAsync);

    private static async ValueTask<DateTimeOffset> HeartbeatAsync(FieldContext context)
    {
        var (session, region) = (context.Session(), context.Argument<RegionCode>("region"));
        if (session.Caller is not { } caller || !caller.Region.Contains(region))
        {
            throw Asking.Refused("OUT_OF_REACH", $"Region {region} is not within the caller's region.", ("article", context.Share().Basis[0].ToString()));
        }

        return await session.Store.Sources.HeartbeatAsync(region, context.Cancellation);
    }
}
