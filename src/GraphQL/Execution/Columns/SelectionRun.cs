using GraphQL.Execution.Planning;
using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>The selected fields of all objects of one level and concrete type.</summary>
internal sealed class SelectionRun
{
    private readonly SelectionPlan plan;
    private readonly Parents parents;

    public SelectionRun(SelectionPlan plan, Parents parents, OperationRun operation)
    {
        operation.Admit(parents.Count);
        this.plan = plan;
        this.parents = parents;
        Fields = new FieldRun?[plan.Fields.Length];
        for (var i = 0; i < Fields.Length; i++)
        {
            Fields[i] = plan.Fields[i].Step?.Start(plan.Fields[i], parents, operation);
        }
    }

    /// <summary>In the order of the response; null for one whose value the plan itself has.</summary>
    public FieldRun?[] Fields { get; }

    public bool Faulty => Fields.Any(run => run?.Values is { Faulty: true });

    public void Write(ref JsonOutput output, int row)
    {
        if (Fields.Length == 0)
        {
            output.Raw("{}"u8);
            return;
        }
        for (var i = 0; i < Fields.Length; i++)
        {
            var field = plan.Fields[i];
            output.Raw(field.Prefix);
            if (Fields[i] is { Values: { } values })
            {
                values.Write(ref output, row);
            }
            else
            {
                output.Raw(field.Constant);
            }
        }
        output.Byte((byte)'}');
    }

    /// <summary>Propagates nulls within one object; false when the object itself must be null.</summary>
    public bool Settle(int row, ErrorWalk walk)
    {
        foreach (var field in Fields)
        {
            if (field is not null && !field.Settle(row, walk))
            {
                return false;
            }
        }
        return true;
    }

    public void Release()
    {
        foreach (var field in Fields)
        {
            field?.Values?.Release();
        }
        parents.Release();
    }
}
