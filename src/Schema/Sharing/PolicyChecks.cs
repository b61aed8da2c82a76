using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>What must hold of every field for the policy to be whole.</summary>
internal static class PolicyChecks
{
    public static void Of(GraphQLSchema schema, SharingPolicy policy, List<string> faults)
    {
        foreach (var type in schema.Types.OfType<CompositeType>().Where(t => !t.IsIntrospection && t is not UnionType))
        {
            foreach (var field in type.Fields) Check(type, field, policy, faults);
        }
    }

    private static void Check(CompositeType type, FieldDefinition field, SharingPolicy policy, List<string> faults)
    {
        var place = $"{type.Name}.{field.Name}";
        var grants = policy.OfField(type.Name, field.Name);
        if (grants.Count == 0) faults.Add($"{place}: nobody has it; give the field or its type a @share.");
        if (grants.Any(g => g.Mask is not null) && !FieldsInForm.Contains(place)) faults.Add($"{place}: no mask is applied there.");
        if (!policy.OfType(type.Name).SelectMany(g => g.Audiences).Any(audience => IsNarrower(policy, type, grants, audience))) return;
        if (!field.Type.IsNullable) faults.Add($"{place}: reaches fewer records than {type.Name} does, so it must be nullable.");
        if (!RecordReach.Knows(type.Name)) faults.Add($"{place}: reaches fewer records than {type.Name} does, but no {type.Name} is checked one by one.");
    }

    private static readonly string[] FieldsInForm = ["Practitioner.name", "Practitioner.idNumber", "PublicStatus.name"];

    private static bool IsNarrower(SharingPolicy policy, CompositeType type, IReadOnlyList<Grant> grants, Audience audience) =>
        Widest(grants, audience) is { } own && own < Widest(policy.OfType(type.Name), audience);

    private static Reach? Widest(IReadOnlyList<Grant> grants, Audience audience) =>
        grants.Where(g => g.Audiences.Contains(audience)).Select(g => (Reach?)g.Reach).Max();
}
