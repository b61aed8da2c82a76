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

    /// <param name="limit">The most that an operation may cost; null where there is no bound.</param>
    /// <param name="left">What is left of the client's budget; null where it has none.</param>
    public IReadOnlyDictionary<string, object?> AsExtension(double? limit, double? left)
    {
        var told = new Dictionary<string, object?> { ["cost"] = Total, ["fieldCost"] = Fields, ["typeCost"] = Values };
        if (limit is not null)
        {
            told["limit"] = limit;
        }
        if (left is not null)
        {
            told["left"] = left;
        }
        return new Dictionary<string, object?> { ["cost"] = told };
    }
}
