using System.Text.Json;

namespace GraphQL.Harness;

/// <summary>Runs the vectors of tests/oracle through the engine and says where it answers otherwise than graphql-js did.</summary>
public sealed class Comparison(string sdl)
{
    private readonly Operations operations = new();
    private readonly string schema = JsonSerializer.Serialize(sdl);

    public int Vectors { get; private set; }

    /// <summary>What each differing vector has been answered with and what it should have been.</summary>
    public IEnumerable<string> Differences(IEnumerable<string> vectors)
    {
        foreach (var line in vectors)
        {
            Vectors++;
            var vector = JsonElement.Parse(line);
            var answer = Answer(vector);
            if (Difference(vector, JsonElement.Parse(answer)) is { } difference)
            {
                yield return $"{difference}\n  vector {line}\n  answer {answer}";
            }
        }
    }

    private string Answer(JsonElement vector)
    {
        string Raw(string name) => vector.GetProperty(name).GetRawText();
        try
        {
            return operations.Answer($$"""{"op":"execute","schema":{{schema}},"source":{{Raw("document")}},"variables":{{Raw("variables")}},"seed":{{Raw("seed")}}}""");
        }
        catch (Exception fault)
        {
            // An exception of the engine's own is a difference like any other, and the run goes on.
            return JsonSerializer.Serialize(new { exception = fault.ToString() });
        }
    }

    private static string? Difference(JsonElement vector, JsonElement answer)
    {
        var kind = vector.GetProperty("kind").GetString();
        var expected = kind == "execute" ? vector.GetProperty("expected") : vector;
        if (Verdict(answer) is var verdict && verdict != kind)
        {
            return $"The verdict is {verdict} where graphql-js says {kind}.";
        }
        if (Data(answer) != Data(expected))
        {
            return "The data differ.";
        }
        var (ours, theirs) = (Errors(answer), Errors(expected));
        return ours.SetEquals(theirs)
            ? null
            : $"Errors differ: only ours {string.Join(' ', ours.Except(theirs))}, only graphql-js's {string.Join(' ', theirs.Except(ours))}.";
    }

    private static string Verdict(JsonElement answer) => answer.TryGetProperty("exception", out _) ? "exception" : CodeOf(answer) switch
    {
        "SYNTAX" => "syntax",
        "VALIDATION" => "invalid",
        _ => "execute",
    };

    private static string? CodeOf(JsonElement answer) =>
        !answer.TryGetProperty("data", out _) && answer.TryGetProperty("errors", out var errors) &&
        errors[0].TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code) ? code.GetString() : null;

    private static string? Data(JsonElement answer) => answer.TryGetProperty("data", out var data) ? data.GetRawText() : null;

    private static HashSet<string> Errors(JsonElement answer)
    {
        if (!answer.TryGetProperty("errors", out var errors))
        {
            return [];
        }
        return [.. errors.EnumerateArray().Select(error => $"{Raw(error, "path")}@{Raw(error, "locations")}")];
    }

    private static string Raw(JsonElement error, string name) => error.TryGetProperty(name, out var value) ? value.GetRawText() : "";
}
