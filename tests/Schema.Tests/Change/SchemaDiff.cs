using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>Compares two contracts, a member at a time. What the sharing policy gives to whom is not compared: it changes with the law.</summary>
internal sealed class SchemaDiff
{
    private readonly List<SchemaChange> _changes = [];
    private readonly HashSet<string> _known;

    private SchemaDiff(GraphQLSchema old) => _known = [.. Own(old).Select(type => type.Name)];

    public static IReadOnlyList<SchemaChange> Between(GraphQLSchema old, GraphQLSchema now)
    {
        var diff = new SchemaDiff(old);
        diff.Pair(Own(old), Own(now), type => type.Name, type => type.Name, _ => "type", _ => Danger.Safe, diff.Types);
        diff.Pair(old.Directives, now.Directives, d => d.Name, d => $"@{d.Name}", _ => "directive", _ => Danger.Safe, diff.Directives);
        return diff._changes;
    }

    private static IEnumerable<NamedType> Own(GraphQLSchema schema) => schema.Types.Where(type => !type.IsIntrospection && type is not ScalarType { IsBuiltIn: true });

    private void Types(NamedType old, NamedType now)
    {
        switch (old, now)
        {
            case (UnionType a, UnionType b):
                Pair(a.Members, b.Members, m => m.Name, _ => a.Name, m => $"member {m}", _ => Danger.Dangerous);
                break;
            case (CompositeType a, CompositeType b) when a.GetType() == b.GetType():
                Pair(a.Interfaces, b.Interfaces, i => i.Name, _ => a.Name, i => $"interface {i}", i => _known.Contains(i.Name) ? Danger.Dangerous : Danger.Safe);
                Pair(a.Fields, b.Fields, f => f.Name, f => $"{a}.{f.Name}", _ => "field", _ => Danger.Safe, (x, y) => Fields(a.Name, x, y));
                break;
            case (EnumType a, EnumType b):
                Pair(a.Values, b.Values, v => v.Name, v => $"{a}.{v.Name}", _ => "value", _ => Danger.Dangerous);
                break;
            case (InputObjectType a, InputObjectType b):
                if (a.IsOneOf != b.IsOneOf) Add(b.IsOneOf ? Danger.Breaking : Danger.Safe, a.Name, b.IsOneOf ? "takes exactly one field" : "takes several fields at once");
                Inputs(a.Fields, b.Fields, f => $"{a}.{f.Name}", "input field");
                break;
            case (ScalarType, ScalarType):
                break;
            default:
                Add(Danger.Breaking, old.Name, "is of another kind");
                break;
        }
    }

    private void Fields(string type, FieldDefinition old, FieldDefinition now)
    {
        var place = $"{type}.{old.Name}";
        Retype(place, old.Type, now.Type, SchemaFit.Within(now.Type, old.Type));
        Inputs(old.Arguments, now.Arguments, argument => $"{place}({argument.Name}:)", "argument");
    }

    private void Directives(DirectiveDefinition old, DirectiveDefinition now)
    {
        var place = $"@{old.Name}";
        Inputs(old.Arguments, now.Arguments, argument => $"{place}({argument.Name}:)", "argument");
        Pair(old.Locations, now.Locations, location => location.Name(), _ => place, l => $"location {l.Name()}", _ => Danger.Safe);
        if (old.IsRepeatable && !now.IsRepeatable) Add(Danger.Breaking, place, "stands once in a place");
    }

    private void Inputs(IReadOnlyList<InputValueDefinition> old, IReadOnlyList<InputValueDefinition> now, Func<InputValueDefinition, string> place, string kind)
    {
        Pair(old, now, value => value.Name, place, _ => kind, value => value.IsRequired ? Danger.Breaking : Danger.Safe, (x, y) =>
        {
            Retype(place(x), x.Type, y.Type, SchemaFit.Within(x.Type, y.Type));
            var (before, after) = (Default(x), Default(y));
            if (before != after) Add(y.IsRequired ? Danger.Breaking : Danger.Dangerous, place(x), $"has the default {after ?? "none"}, not {before ?? "none"}");
        });
    }

    private static string? Default(InputValueDefinition value) => value.DefaultLiteral is { } literal ? Printer.Print(literal) : null;

    private void Retype(string place, GraphType old, GraphType now, bool fits)
    {
        if (old.ToString() != now.ToString()) Add(fits ? Danger.Safe : Danger.Breaking, place, $"is {now}, not {old}");
    }

    /// <summary>What is gone is breaking, what is new as dangerous as said; what is in both is looked into.</summary>
    private void Pair<T>(IEnumerable<T> old, IEnumerable<T> now, Func<T, string> name, Func<T, string> place, Func<T, string> kind, Func<T, Danger> added, Action<T, T>? both = null)
    {
        var after = now.ToDictionary(name);
        var before = old.ToDictionary(name);
        foreach (var (key, member) in before)
        {
            if (!after.TryGetValue(key, out var same)) Add(Danger.Breaking, place(member), $"{kind(member)} removed");
            else
            {
                Deprecation(place(member), member as SchemaElement, same as SchemaElement);
                both?.Invoke(member, same);
            }
        }

        foreach (var (key, member) in after.Where(m => !before.ContainsKey(m.Key)))
            Add(added(member), place(member), $"{(added(member) == Danger.Breaking ? "required " : "")}{kind(member)} added");
    }

    private void Deprecation(string place, SchemaElement? old, SchemaElement? now)
    {
        if (old?.DeprecationReason is null && now?.DeprecationReason is { } reason) Add(Danger.Safe, place, $"deprecated: {reason}");
    }

    private void Add(Danger danger, string place, string what) => _changes.Add(new SchemaChange(danger, place, what));
}
