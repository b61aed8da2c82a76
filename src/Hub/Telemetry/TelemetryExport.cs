using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Hub.Telemetry;

/// <summary>Sends traces and metrics by OTLP for as long as it lives. What is left is sent when it is disposed of.</summary>
internal sealed class TelemetryExport : IDisposable
{
    private const string HttpTags = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private TelemetryExport(TelemetrySettings settings)
    {
        // The server itself names method, route and status only when told to, before it starts.
        AppContext.SetSwitch(HttpTags, false);
        var hub = ResourceBuilder.CreateDefault().AddService("hub", serviceVersion: typeof(TelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion, serviceInstanceId: settings.Node);
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(hub)
            .AddSource("Microsoft.AspNetCore", "Npgsql", "GraphQL", "Hub.Store")
            .AddProcessor(new WithoutAddresses())
            .AddOtlpExporter(otlp => Set(otlp, settings, "traces"))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(hub)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql", "GraphQL", "Hub.*")
            .AddOtlpExporter(otlp => Set(otlp, settings, "metrics"))
            .Build();
    }

    /// <returns>Null where nothing is to be told.</returns>
    public static TelemetryExport? Start(TelemetrySettings? settings) => settings is null ? null : new TelemetryExport(settings);

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    private static void Set(OtlpExporterOptions otlp, TelemetrySettings settings, string signal) => (otlp.Endpoint, otlp.Protocol) = (settings.EndpointOf(signal), settings.Protocol);
}
