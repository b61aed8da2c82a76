using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.Validation;

/// <summary>
/// How deep and how large an operation may be, counted before anything else looks at it; each fragment is measured once, so that counting is
/// linear in the document whatever the count. A document beyond a limit is not examined any further.
/// </summary>
internal sealed class DocumentLimits(ValidationContext context) : ValidationRule(context)
{
    // Selection sets within each other, of whatever kind, that the rules may go down without fear for the stack.
    private const int MaxLevels = 1000;

    private readonly Dictionary<string, Measure> fragments = new(StringComparer.Ordinal);
    private readonly HashSet<string> measuring = new(StringComparer.Ordinal);

    public override void EnterDocument(Document document)
    {
        var selections = 0L;
        foreach (var operation in document.Operations)
        {
            var measure = Of(operation.SelectionSet);
            var options = Context.Options;
            selections = Math.Min(selections + measure.Selections, Measure.Enough);
            Check("MAX_DEPTH", "nests fields", measure.Depth, options.MaxDepth, "deep", operation);
            Check("MAX_DEPTH", "nests selection sets", measure.Levels, MaxLevels, "deep", operation);
            Check("MAX_ALIASES", "gives", measure.Aliases, options.MaxAliases, "aliases", operation);
            Check("MAX_INTROSPECTION", "goes from types to their members", measure.Introspection, options.MaxIntrospectionLists, "deep", operation);
            Check("MAX_FIELDS", "selects, with the operations before it,", selections, options.MaxFields, "fields and fragments", operation);
            if (Context.Errors.Count > 0)
                throw new ValidationEnded();
        }
    }

    private void Check(string code, string does, long count, int limit, string unit, OperationDefinition operation)
    {
        if (count > limit)
            Context.Report(GraphQLError.Of(code, $"The operation {does} more than {limit} {unit}.", ("limit", limit)).At(operation.Location));
    }

    private Measure Of(SelectionSet selections)
    {
        var total = default(Measure);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return new Measure { Levels = Measure.Enough };
        foreach (var selection in selections.Selections)
        {
            total = total.Beside(selection switch
            {
                Field field => Of(field),
                FragmentSpread spread => Of(spread),
                InlineFragment inline => Of(inline.SelectionSet),
                _ => default,
            });
        }

        return total with { Levels = total.Levels + 1, Selections = total.Selections + selections.Selections.Count };
    }

    private Measure Of(Field field)
    {
        var inside = field.SelectionSet is null ? default : Of(field.SelectionSet);
        var lists = inside.Lists + (field.Name is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0);
        return new Measure(
            inside.Depth + 1, inside.Selections, inside.Aliases + (field.Alias is null ? 0 : 1), lists,
            field.Name is "__schema" or "__type" ? lists : inside.Introspection, inside.Levels);
    }

    private Measure Of(FragmentSpread spread)
    {
        if (fragments.TryGetValue(spread.Name, out var known))
            return known;
        if (!Context.Fragments.TryGetValue(spread.Name, out var fragment))
            return default;
        if (!measuring.Add(spread.Name))
        {
            Context.HasCycles = true;
            return default;
        }

        var measure = Of(fragment.SelectionSet);
        measuring.Remove(spread.Name);
        return fragments[spread.Name] = measure;
    }

    private readonly record struct Measure(long Depth, long Selections, long Aliases, long Lists, long Introspection, long Levels)
    {
        // The largest limit there can be, so that no limit at all is never exceeded; and far below what a few more additions could overflow.
        public const long Enough = int.MaxValue;

        public Measure Beside(Measure other) => new(
            Math.Max(Depth, other.Depth),
            Math.Min(Selections + other.Selections, Enough),
            Math.Min(Aliases + other.Aliases, Enough),
            Math.Max(Lists, other.Lists),
            Math.Max(Introspection, other.Introspection),
            Math.Max(Levels, other.Levels));
    }
}
