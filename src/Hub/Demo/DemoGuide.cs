using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hub.Tokens;

namespace Hub.Demo;

/// <summary>What the demo prints: address, a token for each audience, and operations that work as printed.</summary>
public sealed class DemoGuide(string address, DateOnly today, TokenIssuer issuer, TimeProvider clock)
{
    private static readonly TimeSpan TokensLive = TimeSpan.FromDays(7);
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly DemoScript _script = DemoScript.Read();
    private readonly string _run = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public void Write(TextWriter output)
    {
        output.WriteLine($"""

            The hub serves at {address}/graphql. The day of the law is {today:yyyy-MM-dd}. Stop it with Ctrl+C.

            Paste any block into another terminal. Each begins with the caller's token, good for {TokensLive.TotalDays:0} days; in a GraphQL
            client send it as the header Authorization: Bearer …, on a WebSocket (graphql-transport-ws) as the payload
            of connection_init: {"{"}"authorization": "Bearer …"{"}"}. samples/README.md tells who is worth looking up.

            """);
        Block(output, "Without a token: the law itself", null, _script.Public);
        foreach (var caller in _script.Callers)
        {
            foreach (var question in caller.Asks) Block(output, $"{caller.Name} {caller.Claims["region"]}: {question.Note}", caller, question.Operation);
        }

        Block(output, $"Hear of every change, as {_script.Listener} (server-sent events; leave it running)", Caller(_script.Listener), _script.Subscription, stream: true);
        Block(output, $"… and make one happen in another terminal, as {_script.Sender}", Caller(_script.Sender), _script.Submission);
    }

    private void Block(TextWriter output, string title, DemoCaller? caller, string operation, bool stream = false)
    {
        var body = JsonSerializer.Serialize(new { query = OneLine(operation.Replace("{run}", _run, StringComparison.Ordinal)) }, Plain);
        output.WriteLine($"# {title}");
        if (caller is not null) output.WriteLine($"{caller.Name}='{Token(caller)}'");
        var authorization = caller is null ? "" : $" -H \"Authorization: Bearer ${caller.Name}\"";
        var accept = stream ? "-N -H 'Accept: text/event-stream'" : "-H 'Accept: application/json'";
        output.WriteLine($"curl -s {address}/graphql {accept} -H 'Content-Type: application/json'{authorization} -d '{body}'");
        output.WriteLine();
    }

    private DemoCaller Caller(string name) => _script.Callers.Single(c => c.Name == name);

    private string Token(DemoCaller caller)
    {
        var reading = CallerClaims.Read(caller.Claims.GetValueOrDefault, clock.GetUtcNow() + TokensLive);
        return issuer.Issue(reading.Caller ?? throw new InvalidOperationException($"The demo's caller {caller.Name}: {reading.Problem!.Message}"));
    }

    private static string OneLine(string operation) => string.Join(' ', operation.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
