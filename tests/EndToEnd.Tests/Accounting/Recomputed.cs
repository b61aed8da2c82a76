using GraphQL.Language;

namespace Hub.EndToEnd.Accounting;

/// <summary>
/// Whose fields an answer shows and withholds, as a client works it out from the text of its operation and the answer that came. It knows no
/// more than docs/audit.md says.
/// </summary>
internal sealed class Recomputed
{
    // Whose objects are nobody's, and break the chain from what is above them.
    private static readonly HashSet<string> Nobodys =
    [
        "Query", "Mutation", "Subscription", "Viewer", "FieldGrant", "SubmitPayload", "Institution", "Agreement", "InstitutionRatio", "PointTotal",
        "Rulebook", "RulebookExtension", "Article", "Measure",
    ];

    private readonly Document _document;
    private readonly ClientContract _contract;
    private readonly PersonDirectory _directory;
    private readonly string? _about;
    private readonly List<(string Path, string? Code)> _errors;

    private Recomputed(Document document, JsonElement answer, ClientContract contract, PersonDirectory directory, string? about)
    {
        (_document, _contract, _directory, _about) = (document, contract, directory, about);
        _errors = answer.TryGetProperty("errors", out var errors)
            ? [.. errors.EnumerateArray().Where(e => e.TryGetProperty("path", out _)).Select(e => (string.Concat(e.GetProperty("path").EnumerateArray().Select(p => $"/{p}")), e.GetProperty("extensions").GetProperty("code").GetString()))]
            : [];
    }

    /// <summary>Of each person the fields shown and those withheld.</summary>
    public SortedDictionary<string, (SortedSet<string> Shown, SortedSet<string> Withheld)> Persons { get; } = new(StringComparer.Ordinal);

    /// <param name="answer">What came.</param>
    /// <param name="named">What came to the same operation with every object named.</param>
    /// <param name="about">The code of the person whom the operation itself names, for what no answer names.</param>
    public static async Task<Recomputed> OfAsync(Document document, JsonElement answer, JsonElement named, ClientContract contract, PersonDirectory directory, string? about)
    {
        var recomputed = new Recomputed(document, answer, contract, directory, about is null ? null : await directory.OfCodeAsync(about));
        var operation = document.Operations.Single();
        if (answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
            await recomputed.WalkAsync([operation.SelectionSet], data, named.GetProperty("data"), NamedDocument.RootOf(operation), null, "");
        return recomputed;
    }

    private async Task WalkAsync(IReadOnlyList<SelectionSet> selections, JsonElement shown, JsonElement named, string type, string? person, string path)
    {
        var fields = new Dictionary<string, (string Name, List<SelectionSet> Below)>();
        foreach (var selected in selections) Collect(selected, type, fields);
        foreach (var (key, (name, below)) in fields)
        {
            if (name.StartsWith("__", StringComparison.Ordinal)) continue;
            var place = $"{path}/{key}";
            var value = shown.GetProperty(key);
            if (value.ValueKind == JsonValueKind.Null && _errors.Where(e => e.Path.StartsWith(place + "/", StringComparison.Ordinal) || e.Path == place).ToList() is { Count: > 0 } errors)
            {
                if (person is not null && errors.Exists(e => e.Path == place && e.Code == "WITHHELD")) Of(person).Withheld.Add($"{type}.{name}");
                continue;
            }

            if (person is not null) Of(person).Shown.Add($"{type}.{name}");
            await BelowAsync(below, value, named.GetProperty(key), person, place);
        }
    }

    private async Task BelowAsync(List<SelectionSet> selections, JsonElement shown, JsonElement named, string? above, string path)
    {
        if (shown.ValueKind == JsonValueKind.Array)
        {
            for (var i = 0; i < shown.GetArrayLength(); i++) await BelowAsync(selections, shown[i], named[i], above, $"{path}/{i}");
        }
        else if (shown.ValueKind == JsonValueKind.Object)
        {
            var type = named.GetProperty("__typename").GetString()!;
            await WalkAsync(selections, shown, named, type, await WhoseAsync(type, named, above), path);
        }
    }

    private async Task<string?> WhoseAsync(string type, JsonElement named, string? above)
    {
        if (Nobodys.Contains(type)) return null;
        if (type.EndsWith("Edge", StringComparison.Ordinal)) return await WhoseAsync(named.GetProperty("node_").GetProperty("__typename").GetString()!, named.GetProperty("node_"), null);
        if (_contract.Is(type, "Event")) return named.TryGetProperty("practitioner_", out var of) && of.ValueKind == JsonValueKind.Object ? of.GetProperty("id_").GetString() : null;
        if (type is "Simulation" or "PayableInterval") return _about;
        if (type is "SubmitResult") return await OfResultAsync(named);
        if (type is "PublicStatus") return await OfStatusAsync(named);
        if (!named.TryGetProperty("id_", out var id)) return above;
        // What only a simulation knows is of whom that is about.
        return await _directory.OfNodeAsync(id.GetString()!) is (true, var person) ? person : above;
    }

    /// <summary>What is refused by the law is told of the person that it is about; what is out of reach tells of nobody.</summary>
    private async Task<string?> OfResultAsync(JsonElement result)
    {
        if (result.GetProperty("person_") is { ValueKind: JsonValueKind.String } code) return await _directory.OfCodeAsync(code.GetString()!);
        return result.GetProperty("errors_").EnumerateArray().Any(e => e.GetProperty("code").GetString() is "OUT_OF_REACH" or "UNKNOWN_PERSON") ? null : _about;
    }

    private async Task<string?> OfStatusAsync(JsonElement status)
    {
        if (!status.GetProperty("known_").GetBoolean()) return null;
        return status.GetProperty("code_") is { ValueKind: JsonValueKind.String } code ? await _directory.OfCodeAsync(code.GetString()!) : await _directory.OfNameAsync(status.GetProperty("name_").GetString()!);
    }

    private void Collect(SelectionSet selections, string type, Dictionary<string, (string Name, List<SelectionSet> Below)> fields)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case Field field:
                    if (!fields.TryGetValue(field.ResponseName, out var known)) fields[field.ResponseName] = known = (field.Name, []);
                    if (field.SelectionSet is { } below) known.Below.Add(below);
                    break;
                case InlineFragment fragment when fragment.TypeCondition is null || _contract.Is(type, fragment.TypeCondition.Name):
                    Collect(fragment.SelectionSet, type, fields);
                    break;
                case FragmentSpread spread when _document.Fragments.Single(f => f.Name == spread.Name) is var fragment && _contract.Is(type, fragment.TypeCondition.Name):
                    Collect(fragment.SelectionSet, type, fields);
                    break;
            }
        }
    }

    private (SortedSet<string> Shown, SortedSet<string> Withheld) Of(string person) =>
        Persons.TryGetValue(person, out var known) ? known : Persons[person] = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
}
