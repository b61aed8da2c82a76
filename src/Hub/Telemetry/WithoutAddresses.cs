using System.Diagnostics;
using OpenTelemetry;

namespace Hub.Telemetry;

/// <summary>
/// Takes from a request's span what its caller wrote into the address or the headers: anything may stand there. The route stays. And leaves out the commands by
/// which a node looks for something every second.
/// </summary>
internal sealed class WithoutAddresses : BaseProcessor<Activity>
{
    private static readonly string[] Written = ["url.path", "url.query", "url.full", "user_agent.original", "http.request.method_original", "server.address", "server.port"];

    /// <summary>At the beginning, so that no span below inherits it.</summary>
    public override void OnStart(Activity data)
    {
        if (data.Kind == ActivityKind.Server) data.TraceStateString = null;
    }

    public override void OnEnd(Activity data)
    {
        if (data.Kind == ActivityKind.Server) foreach (var tag in Written) data.SetTag(tag, null);
        if (data.Source.Name == "Npgsql" && data.ParentSpanId == default) data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
