using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>5.5.2.2 Fragment Spreads Must Not Form Cycles.</summary>
internal sealed class FragmentSpreadsMustNotFormCycles(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> place = new(StringComparer.Ordinal);
    private readonly List<FragmentSpread> path = [];

    public override void LeaveDocument(Document document)
    {
        foreach (var fragment in Context.Fragments.Values)
            Visit(fragment);
    }

    private void Visit(FragmentDefinition fragment)
    {
        if (!visited.Add(fragment.Name))
            return;
        place[fragment.Name] = path.Count;
        foreach (var spread in Context.Uses[fragment].Spreads)
        {
            path.Add(spread);
            if (place.TryGetValue(spread.Name, out var start))
                Report(spread.Name, path[start..]);
            else if (Context.Fragments.TryGetValue(spread.Name, out var target))
                Visit(target);
            path.RemoveAt(path.Count - 1);
        }

        place.Remove(fragment.Name);
    }

    private void Report(string name, List<FragmentSpread> cycle)
    {
        Context.HasCycles = true;
        var via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name}\""));
        Report($"Cannot spread fragment \"{name}\" within itself{(via.Length == 0 ? "" : " via " + via)}.", cycle.Select(spread => spread.Location));
    }
}
