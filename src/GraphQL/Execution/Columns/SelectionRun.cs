using GraphQL.Execution.Planning;
using GraphQL.Response;

namespace GraphQL.Execution.Columns;

/// <summary>The selected fields of all objects of one level and concrete type.</summary>
internal sealed class SelectionRun
{
    /// <summary>Stands where an object does not stand in the response.</summary>
    public const int NotThere = -1;

    private readonly SelectionPlan plan;
    private int[]? subjects;

    public SelectionRun(SelectionPlan plan)
    {
        this.plan = plan;
        Parents = plan.Parents.Make();
        Fields = Array.ConvertAll(plan.Fields, field => field.Step?.RunOf(field, Parents));
    }

    public Parents Parents { get; }

    /// <summary>In the order of the response; null for one whose value the plan itself has.</summary>
    public FieldRun?[] Fields { get; }

    /// <summary>Whose each object is, while the answer is told.</summary>
    public Span<int> Subjects => (subjects ??= Pool.Rent<int>(Parents.Count)).AsSpan(0, Parents.Count);

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
        var above = walk.Subject;
        if (subjects is not null && subjects[row] != NotThere)
        {
            walk.Subject = subjects[row];
        }
        var holds = true;
        for (var i = 0; holds && i < Fields.Length; i++)
        {
            holds = Fields[i] is not { } field || field.Settle(row, walk);
        }
        walk.Subject = above;
        return holds;
    }

    /// <summary>Tells what the response has of these objects, and adds the selections below them.</summary>
    public void Tell(IAnswerVisitor visitor, bool faults, List<SelectionRun> below)
    {
        if (!Subjects.ContainsAnyExcept(NotThere))
        {
            return;
        }
        visitor.Enter(plan.Type, Parents.AsObjects(), Subjects);
        var each = faults && Faulty;
        if (!each && plan.Told.Count > 0)
        {
            visitor.Given(plan.Type, plan.Told, Subjects);
        }
        foreach (var field in Fields)
        {
            if (field is null || field.Plan.Told.Count == 0)
            {
                continue;
            }
            if (each)
            {
                Tell(field, visitor);
            }
            if (field.Plan.Children is not null)
            {
                field.Values!.HandDown(Subjects, below);
            }
        }
    }

    public void Release()
    {
        foreach (var field in Fields)
        {
            field?.Release();
        }
        Parents.Release();
        if (subjects is not null)
        {
            Pool.Return(subjects);
            subjects = null;
        }
    }

    /// <summary>Tells of one field, without the objects of which it is null because of an error.</summary>
    private void Tell(FieldRun field, IAnswerVisitor visitor)
    {
        if (!field.Values!.Faulty)
        {
            visitor.Given(plan.Type, field.Plan.Told, Subjects);
            return;
        }
        var some = Pool.Rent<int>(Parents.Count);
        for (var row = 0; row < Parents.Count; row++)
        {
            some[row] = field.Values.Answers(row) ? subjects![row] : NotThere;
        }
        visitor.Given(plan.Type, field.Plan.Told, some.AsSpan(0, Parents.Count));
        Pool.Return(some);
    }
}
