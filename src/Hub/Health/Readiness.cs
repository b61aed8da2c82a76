using Hub.Store;

namespace Hub.Health;

/// <summary>Answers <c>/health/ready</c>: each check, and 503 where a load balancer is to ask another node.</summary>
public sealed class Readiness(HubStore store, ReadinessSettings settings, TimeProvider clock, CancellationToken stopping)
{
    public async Task<IResult> AnswerAsync(CancellationToken cancellation)
    {
        // Said at once, whatever the database does: nothing new is to come here.
        List<Check> checks = stopping.IsCancellationRequested ? [new Check("draining", false)] : [.. Of(await store.HealthAsync(cancellation))];
        var isReady = checks.TrueForAll(c => c.Ok || !c.Decides);
        return Results.Json(new ReadinessAnswer(isReady ? "ready" : "not ready", checks), statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private IEnumerable<Check> Of(StoreHealth health)
    {
        yield return new Check("database", health.Answers);
        yield return new Check("law", health.KnowsTheLaw);
        yield return new Check("log", health.LogLag <= settings.MaxLogLag) { Lag = health.LogLag };
        var unsigned = health.UnsignedSince is { } since ? clock.GetUtcNow() - since : TimeSpan.Zero;
        yield return new Check("signing", unsigned <= settings.MaxUnsigned, Decides: false) { Lag = unsigned.TotalSeconds };
        if (health.Index is { } index) yield return new Check("index", index.Whole, Decides: false);
        if (health.Replica is { } replica) yield return new Check("replica", replica.IsUsable, Decides: false) { Lag = replica.Lag?.TotalSeconds };
    }
}
