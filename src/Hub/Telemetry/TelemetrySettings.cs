using Hub.Configuration;
using OpenTelemetry.Exporter;

namespace Hub.Telemetry;

/// <summary>Where traces and metrics go: Hub:Telemetry:*, else OpenTelemetry's own variables.</summary>
/// <param name="Node">This node's name, by which its figures are told from others'.</param>
public sealed record TelemetrySettings(Uri Endpoint, OtlpExportProtocol Protocol, string Node)
{
    /// <returns>Null: nowhere.</returns>
    /// <exception cref="SettingsException">The endpoint is no address, or the protocol is not one.</exception>
    public static TelemetrySettings? Read(IConfiguration configuration, string node)
    {
        if ((configuration["Hub:Telemetry:Endpoint"] ?? configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]) is not { Length: > 0 } endpoint) return null;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw new SettingsException($"Hub:Telemetry:Endpoint is '{endpoint}', which is no address such as http://collector:4317.");
        var protocol = (configuration["Hub:Telemetry:Protocol"] ?? configuration["OTEL_EXPORTER_OTLP_PROTOCOL"]) switch
        {
            null or "" or "grpc" => OtlpExportProtocol.Grpc,
            "http/protobuf" => OtlpExportProtocol.HttpProtobuf,
            var other => throw new SettingsException($"Hub:Telemetry:Protocol is grpc or http/protobuf, not '{other}'."),
        };
        return new TelemetrySettings(address, protocol, node);
    }

    /// <param name="signal">traces or metrics.</param>
    internal Uri EndpointOf(string signal) => Protocol == OtlpExportProtocol.Grpc ? Endpoint : new Uri($"{Endpoint.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
}
