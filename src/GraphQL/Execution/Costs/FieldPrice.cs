using GraphQL.TypeSystem;

namespace GraphQL.Execution.Costs;

/// <summary>What of a field's cost no request changes: @cost on it and its type, and @listSize or what stands for it. Without @cost an object weighs 1, a leaf what the options say.</summary>
internal sealed class FieldPrice(FieldDefinition definition, ExecutorOptions options)
{
    private readonly (string Name, double Weight, InputObjectType? Input)[] arguments =
        [.. definition.Arguments.Select(argument => (argument.Name, CostWeight.Of(argument.AppliedDirectives) ?? 0, argument.Type.Named as InputObjectType))];

    /// <summary>Fields that tell of the schema: they read no data, and have a limit of their own.</summary>
    public bool IsFree { get; } = definition.Type.Named.IsIntrospection || definition.Name.StartsWith("__", StringComparison.Ordinal);

    public double Field { get; } = CostWeight.Of(definition.AppliedDirectives) ?? (definition.Type.Named is CompositeType ? 1 : options.LeafWeight);

    public double Value { get; } = CostWeight.Of(definition.Type.Named.AppliedDirectives) ?? (definition.Type.Named is CompositeType ? 1 : 0);

    public ListSize? Size { get; } = SizeOf(definition, options);

    /// <summary>The paths of the size's slicing arguments, step by step; an argument that the view hides cannot be given.</summary>
    public string[][] Slicing { get; } = [.. (SizeOf(definition, options)?.SlicingArguments ?? []).Select(path => path.Split('.')).Where(path => definition.Argument(path[0]) is not null)];

    /// <summary>How many lists are within each other.</summary>
    public int Lists { get; } = DepthOf(definition.Type);

    /// <summary>What the arguments weigh that are given.</summary>
    public double Of(IReadOnlyDictionary<string, object?> given)
    {
        var sum = 0.0;
        foreach (var (name, weight, input) in arguments)
        {
            if (given.TryGetValue(name, out var value) && value is not null)
            {
                sum += weight + Of(input, value);
            }
        }
        return sum;
    }

    private double Of(IReadOnlyList<InputValueDefinition> declared, InputObject given)
    {
        var sum = 0.0;
        foreach (var one in declared)
        {
            if (given.TryGetValue(one.Name, out var value) && value is not null)
            {
                sum += (CostWeight.Of(one.AppliedDirectives) ?? 0) + Of(one.Type.Named as InputObjectType, value);
            }
        }
        return sum;
    }

    private double Of(InputObjectType? type, object? value) => value switch
    {
        object?[] items => Of(type, items),
        InputObject fields when type is not null => Of(type.Fields, fields),
        _ => 0,
    };

    private double Of(InputObjectType? type, object?[] items)
    {
        var sum = 0.0;
        foreach (var item in items)
        {
            sum += options.GivenItemWeight + Of(type, item);
        }
        return sum;
    }

    private static ListSize? SizeOf(FieldDefinition definition, ExecutorOptions options) =>
        ListSize.Of(definition) ?? (options.SlicingArguments.Count > 0 ? ListSize.Derived(definition, options.SlicingArguments) : null);

    private static int DepthOf(GraphType type) => type.Nullable is ListType list ? 1 + DepthOf(list.OfType) : 0;
}
