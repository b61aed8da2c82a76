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
    private readonly string _run = DemoScript.RunAt(clock);

    public void Write(TextWriter output)
    {
        output.WriteLine($"""

              The console, in a browser:   {address}/   (请用浏览器打开控制台)

            The day of the law is {today:yyyy-MM-dd}. Stop the hub with Ctrl+C. GraphQL is at {address}/graphql, without a browser too:

            Paste any block into another terminal. Each begins with the caller's token, good for {TokensLive.TotalDays:0} days; in a GraphQL
            client send it as the header Authorization: Bearer …, on a WebSocket (graphql-transport-ws) as the payload
            of connection_init: {"{"}"authorization": "Bearer …"{"}"}. samples/README.md tells who is worth looking up.

            """);
        Block(output, "Without a token: the law itself", null, _script.Public);
        foreach (var caller in _script.Callers)
        {
            foreach (var question in caller.Asks) Block(output, $"{caller.Name} {caller.Claims["region"]}: {question.Note.En}", caller, question);
        }

        Block(output, $"Hear of every change, as {_script.Listener} (server-sent events; leave it running)", Caller(_script.Listener), _script.Subscription, stream: true);
        Block(output, $"… and make one happen in another terminal, as {_script.Sender}", Caller(_script.Sender), _script.Submission);
    }

    private void Block(TextWriter output, string title, DemoCaller? caller, DemoQuestion question, bool stream = false)
    {
        var body = JsonSerializer.Serialize(new { query = OneLine(question.Of(_run)) }, Plain);
        output.WriteLine($"# {title}");
        if (caller is not null) output.WriteLine($"{caller.Name}='{Token(caller)}'");
        var authorization = caller is null ? "" : $" -H \"Authorization: Bearer ${caller.Name}\"";
        var accept = stream ? "-N -H 'Accept: text/event-stream'" : "-H 'Accept: application/json'";
        output.WriteLine($"curl -s {address}/graphql {accept} -H 'Content-Type: application/json'{authorization} -d '{body}'");
        output.WriteLine();
    }

    private DemoCaller Caller(string name) => _script.Callers.Single(c => c.Name == name);

    private string Token(DemoCaller caller) => issuer.Issue(caller.Until(clock.GetUtcNow() + TokensLive));

    private static string OneLine(string operation) => string.Join(' ', operation.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
