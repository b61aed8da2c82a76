using System.Collections.Frozen;
using System.Text;
using GraphQL.Binding;
using GraphQL.Execution.Columns;
using GraphQL.Execution.Completions;
using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Planning;

/// <summary>
/// Turns the selections of a validated operation into plans. Selections that come to the same on the same type share one plan, so a plan is
/// never larger than the document times the types it speaks of.
/// </summary>
internal sealed class Planner(BoundSchema bound, SchemaView view, CompletionFactory completions, FieldCollector collector)
{
    private readonly Dictionary<SelectionKey, SelectionPlan> made = [];

    public SelectionPlan Plan(ObjectType type, params IReadOnlyList<SelectionSet> sets)
    {
        var key = new SelectionKey(type, sets);
        if (!made.TryGetValue(key, out var plan))
        {
            made[key] = plan = Make(type, sets);
        }
        return plan;
    }

    private SelectionPlan Make(ObjectType type, IReadOnlyList<SelectionSet> sets)
    {
        var parents = ParentsFactory.For(bound.ClrTypeOf(type));
        try
        {
            FieldPlan[] fields = [.. collector.Collect(type, sets).Select((group, i) => Field(type, group.Key, group.Value, i == 0))];
            return new SelectionPlan { Type = type.Name, Parents = parents, Fields = fields, Told = [.. fields.SelectMany(field => field.Told).Distinct()] };
        }
        catch (GraphQLException failure)
        {
            return new SelectionPlan { Type = type.Name, Parents = parents, Fields = [], Failure = failure.Error };
        }
    }

    private FieldPlan Field(ObjectType parent, string responseName, List<Field> group, bool first)
    {
        var definition = view.Schema.FieldOf(parent, group[0].Name)!;
        var children = Children(definition.Type.Named, group);
        var selected = children?.All.SelectMany(plan => plan.Fields).Select(field => field.Site.Definition.Name).ToFrozenSet()
            ?? FrozenSet<string>.Empty;
        var isTypeName = definition.Name == "__typename";
        return new FieldPlan
        {
            Prefix = Encoding.UTF8.GetBytes($"{(first ? '{' : ',')}\"{responseName}\":"),
            Constant = isTypeName ? Encoding.UTF8.GetBytes($"\"{parent.Name}\"") : null,
            Site = new FieldSite(parent.Name, definition, responseName, view.AnnotationOf(parent.Name, definition.Name), selected),
            Locations = [.. group.Select(field => field.Location)],
            Arguments = new ArgumentPlan(definition, group[0], bound.Conversion),
            Step = isTypeName
                ? null
                : bound.Field(parent, definition.Name, view.Schema).Accept(new StepFactory(completions, definition.Type, view.Schema)),
            Told = definition.Name.StartsWith("__", StringComparison.Ordinal) ? [] : [definition],
            Children = children,
        };
    }

    private ChildPlans? Children(NamedType type, List<Field> group)
    {
        if (type is not CompositeType composite)
        {
            return null;
        }
        SelectionSet[] sets = [.. group.Select(field => field.SelectionSet).OfType<SelectionSet>()];
        return new ChildPlans(view.Schema.PossibleTypes(composite).ToDictionary(member => member.Name, member => Plan(member, sets)));
    }

    private readonly record struct SelectionKey(ObjectType Type, IReadOnlyList<SelectionSet> Sets)
    {
        public bool Equals(SelectionKey other) => Type == other.Type && Sets.SequenceEqual(other.Sets);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Type);
            foreach (var set in Sets)
            {
                hash.Add(set);
            }
            return hash.ToHashCode();
        }
    }
}
