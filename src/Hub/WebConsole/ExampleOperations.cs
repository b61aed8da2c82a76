using Hub.Demo;

namespace Hub.WebConsole;

/// <summary>The demo's operations for the explorer, each with the audience whose view has what it asks for. Elsewhere there are none: some write, and all name people of the samples.</summary>
/// <param name="script">Null: this is not the demo.</param>
internal sealed class ExampleOperations(DemoScript? script, TimeProvider clock)
{
    public Task AnswerAsync(HttpContext http) => ConsoleJson.WriteAsync(http, All());

    private IEnumerable<object> All()
    {
        if (script is null) yield break;
        var run = DemoScript.RunAt(clock);
        yield return Example("PUBLIC", null, script.Public);
        foreach (var caller in script.Callers)
        {
            foreach (var question in script.AsksOf(caller)) yield return Example(caller.Claims["audience"], caller.Name, question);
        }

        object Example(string audience, string? identity, DemoQuestion question) => new { audience, identity, question.Name, question.Note, operation = question.Of(run) };
    }
}
