using System.Text.Json;

namespace GraphQL.Tests.Execution;

/// <summary>What an answer gave out: the objects that stand in it with the one above each, their fields that are given, and what is refused.</summary>
internal sealed class Told
{
    public SortedSet<string> Objects { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Given { get; } = new(StringComparer.Ordinal);

    public List<string> Refused { get; } = [];

    /// <summary>Reads it from the response alone, as a stranger would who has neither the document nor the engine.</summary>
    public static Told In(JsonElement response, string root)
    {
        var told = new Told();
        var errors = response.TryGetProperty("errors", out var list) ? list.EnumerateArray().Select(Placed).ToList() : [];
        var data = response.GetProperty("data");
        if (data.ValueKind == JsonValueKind.Object)
        {
            told.Read(data, root, "", "", [.. errors.Select(error => error.Path)]);
        }
        told.Refused.AddRange(errors.Select(error => $"{NearestObject(data, error.Path)} {error.Path}: {error.Message}"));
        return told;
    }

    public override string ToString() =>
        $"objects\n  {string.Join("\n  ", Objects)}\ngiven\n  {string.Join("\n  ", Given)}\nrefused\n  {string.Join("\n  ", Refused)}";

    /// <param name="type">Of an object that does not tell it itself, as that of a subscription cannot.</param>
    private void Read(JsonElement json, string type, string path, string above, IReadOnlyList<string> errors)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            for (var i = 0; i < json.GetArrayLength(); i++)
            {
                Read(json[i], "", $"{path}.{i}", above, errors);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object && (json.TryGetProperty("__typename", out var own) ? own.GetString()! : type) is { Length: > 0 } name)
        {
            Objects.Add($"{name} {path} under {above}");
            foreach (var field in json.EnumerateObject().Where(field => field.Name != "__typename"))
            {
                var place = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
                if (field.Value.ValueKind != JsonValueKind.Null || !errors.Any(error => $"{error}.".StartsWith($"{place}.", StringComparison.Ordinal)))
                {
                    Given.Add($"{path} {name}.{field.Name[(field.Name.IndexOf('_', StringComparison.Ordinal) + 1)..]}");
                }
                Read(field.Value, "", place, path, errors);
            }
        }
    }

    private static (string Path, string Message) Placed(JsonElement error) =>
        (string.Join('.', error.GetProperty("path").EnumerateArray().Select(step => step.ToString())), error.GetProperty("message").GetString()!);

    /// <summary>The place of the object whose field failed, or of the nearest above it that stands; "nobody" where there is none.</summary>
    private static string NearestObject(JsonElement data, string path)
    {
        var (nearest, walked, at) = ("nobody", "", data);
        foreach (var step in path.Split('.'))
        {
            if (at.ValueKind == JsonValueKind.Object)
            {
                nearest = walked;
                at = at.GetProperty(step);
            }
            else if (at.ValueKind == JsonValueKind.Array)
            {
                at = at[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)];
            }
            walked = walked.Length == 0 ? step : $"{walked}.{step}";
        }
        return nearest;
    }
}
