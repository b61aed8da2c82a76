using GraphQL.Execution.Sharing;
using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>Stands for a column whose value is each receiver's own: leaves its place open in what is written.</summary>
internal sealed class OpenColumn(ValueColumn values, int field, List<OpenPlace> places) : ValueColumn(nonNull: false)
{
    public override void Write(ref JsonOutput output, int slot) => places.Add(new OpenPlace(output.Written, field));

    public override void Release() => values.Release();

    protected override bool IsNull(int slot) => false;
}
