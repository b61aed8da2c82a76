using GraphQL.Execution.Leaves;
using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>A column of scalars or enum values.</summary>
internal sealed class LeafColumn<T> : ValueColumn
{
    private readonly T[] values;
    private readonly Leaf<T> leaf;

    public LeafColumn(T[] values, int count, Leaf<T> leaf, bool nonNull, Dictionary<int, GraphQLError>? failures) : base(nonNull, failures)
    {
        this.values = values;
        this.leaf = leaf;
        for (var slot = 0; nonNull && !OwnFaults && slot < count; slot++)
        {
            OwnFaults = values[slot] is null;
        }
    }

    public override void Release() => Pool.Return(values);

    protected override bool IsNull(int slot) => values[slot] is null;

    protected override void WriteValue(ref JsonOutput output, int slot) => leaf.Write(ref output, values[slot]);
}
