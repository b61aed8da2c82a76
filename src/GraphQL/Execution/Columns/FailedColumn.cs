using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>A column that has nothing but failures.</summary>
internal sealed class FailedColumn(bool nonNull, Dictionary<int, GraphQLError> failures) : ValueColumn(nonNull, failures)
{
    public override void Release()
    {
    }

    protected override bool IsNull(int slot) => false;

    protected override void WriteValue(ref JsonOutput output, int slot) => output.Null();
}
