using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>A column that has nothing but failures.</summary>
internal sealed class FailedColumn : ValueColumn
{
    public FailedColumn(bool nonNull, Dictionary<int, GraphQLError> failures) : base(nonNull) => Fail(failures);

    public override void Write(ref JsonOutput output, int slot) => output.Null();

    protected override bool IsNull(int slot) => false;
}
