using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>What would happen if an entry were submitted.</summary>
internal static class SimulationType
{
    public static void Bind(Bindings bind) => bind.Object<SimulationNode>("Simulation")
        .Field("refusals", s => s.Refusals)
        .Field("warnings", s => s.Warnings)
        .Batch<StandingNode?>("before", (context, simulations) => ReachedAsync(context, simulations, s => s.Before))
        .Batch<StandingNode?>("after", (context, simulations) => ReachedAsync(context, simulations, s => s.After))
        .Field("recipients", s => s.Recipients)
        .Field("recipientsWithheld", s => s.RecipientsWithheld);

    private static ValueTask<IReadOnlyList<StandingNode?>> ReachedAsync(FieldContext context, IReadOnlyList<SimulationNode> simulations, Func<SimulationNode, StandingNode?> standing)
    {
        var reach = context.Session().ShareOfType("Standing")!.Reach;
        for (var i = 0; i < simulations.Count; i++)
        {
            if (simulations[i].IsWithheld) context.Fail(i, Withheld.Because(context.Session(), context.Share() with { Reach = reach }));
        }

        return ValueTask.FromResult<IReadOnlyList<StandingNode?>>([.. simulations.Select(s => s.IsWithheld ? null : standing(s))]);
    }
}
