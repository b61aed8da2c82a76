using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>Everything that a caller can ask of which something about a person or place could be told: by code, by id, by each filter, page by page.</summary>
internal sealed class Battery(AttackedView view, Planted target, IReadOnlyList<string> ids)
{
    public IEnumerable<string> Queries()
    {
        foreach (var field in view.Visible.Query!.Fields.Where(field => field.Name is not ("node" or "viewer" or "rulebook" or "rulebooks")))
        {
            // What a filter finds is told by what is in the list and how much; what is in a row, by the list without one.
            foreach (var arguments in Arguments(field)) yield return $"{{ {field.Name}{arguments}{Selections.Of(view.Visible, field.Type, arguments.Contains("where", StringComparison.Ordinal) ? 0 : 1)} }}";
        }

        foreach (var id in ids) yield return $"{{ node(id: \"{id}\"){Selections.Of(view.Visible, view.Visible.Query.Field("node")!.Type, 1)} }}";
    }

    /// <summary>The argument lists to ask the field with.</summary>
    private IEnumerable<string> Arguments(FieldDefinition field)
    {
        var must = field.Arguments.Where(argument => argument.IsRequired).Select(argument => $"{argument.Name}: {Aimed(argument)[0]}").ToList();
        var others = field.Arguments.Where(argument => !argument.IsRequired && argument.Name is not ("after" or "first")).ToList();
        var lists = others.SelectMany(argument => argument.Type.Named is InputObjectType filter
            ? filter.Fields.SelectMany(part => Aimed(part).Select(value => $"{argument.Name}: {{ {part.Name}: {value} }}"))
            : Aimed(argument).Select(value => $"{argument.Name}: {value}")).Select(one => (IReadOnlyList<string>)[.. must, one]);
        var pages = field.Argument("first") is null ? (IReadOnlyList<IReadOnlyList<string>>)[must] : [[.. must, "first: 500"], [.. must, "first: 1"]];
        if (field.Name == "practitioner") pages = [];
        return pages.Concat(lists).Select(given => given.Count == 0 ? "" : $"({string.Join(", ", given)})");
    }

    /// <summary>Values that find the target, or what is at its place, if anything does.</summary>
    private IReadOnlyList<string> Aimed(InputValueDefinition value) => value.Name switch
    {
        "code" when value.Type.Named.Name == "PersonCode" => [$"\"{target.Person}\""],
        "person" => [$"\"{target.Person}\""],
        "codes" or "persons" => [$"[\"{target.Person}\"]"],
        "code" or "institution" => [$"\"{target.Plot.Code}\""],
        "region" => [$"\"{target.Plot.Region}\"", $"\"{target.Plot.Agency}\"", $"\"{target.Plot.County.Province}\""],
        "name" => [$"\"{target.Name}\"", $"\"机构{target.Plot.Code}\""],
        "id" => [.. ids.Where(id => id[0] == 'F').Select(id => $"\"{id}\"")],
        "from" => ["\"2025-01-01\""],
        "to" => ["\"2025-12-31\""],
        "minPoints" => ["1", "10"],
        "by" => ["[]", "[REGION]", "[INSTITUTION, MONTH]"],
        "kind" when value.Type.Named.Name == "String" => ["[\"points\"]", "[\"registration\", \"caseResult\", \"objection\"]"],
        _ => All(value.Type),
    };

    private static IReadOnlyList<string> All(GraphType type) => type.Named switch
    {
        EnumType names => [.. names.Values.Select(v => type.Nullable is ListType ? $"[{v.Name}]" : v.Name)],
        { Name: "Boolean" } => ["true", "false"],
        _ => [GivenValues.Literal(type)],
    };
}
