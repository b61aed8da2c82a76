namespace GraphQL.Execution.Costs;

/// <summary>The most that an operation can cost: what its fields weigh each time they are resolved, and what the values weigh that they yield.</summary>
internal readonly record struct OperationCost(double Fields, double Values)
{
    // Far beyond any limit, and far below where a product could become infinite.
    private const double Most = 1e200;

    public double Total => Fields + Values;

    public OperationCost Plus(OperationCost other) => new(Math.Min(Fields + other.Fields, Most), Math.Min(Values + other.Values, Most));

    public OperationCost Times(double count) => new(Math.Min(Fields * count, Most), Math.Min(Values * count, Most));

    /// <summary>At least as much as either.</summary>
    public OperationCost Or(OperationCost other) => new(Math.Max(Fields, other.Fields), Math.Max(Values, other.Values));

    public IReadOnlyDictionary<string, object?> AsExtension() => new Dictionary<string, object?>
    {
        ["operationCost"] = new Dictionary<string, object?> { ["cost"] = Total, ["fieldCost"] = Fields, ["typeCost"] = Values },
    };
}
