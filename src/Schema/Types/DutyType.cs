using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>Something that is to be done, with no day on it.</summary>
internal static class DutyType
{
    public static void Bind(Bindings bind) => bind.Object<DutyNode>("Duty")
        .Field("id", d => d.Id)
        .Field("kind", d => d.Duty.Kind)
        .Field("by", d => d.Duty.By)
        .Field("since", d => d.Duty.Since)
        .Field("doneOn", d => d.Duty.DoneOn)
        .Field("endsOn", d => d.Duty.EndsOn)
        .Field("entry", d => d.Duty.Entry)
        .Batch<Practitioner?>("practitioner", FileLevels.MaybePractitionersAsync)
        .Batch("institution", InstitutionLevel.Of<DutyNode>(d => d.Duty.Institution))
        .Field("region", d => d.Duty.Region)
        .Field("article", (d, context) => context.Cited(d.Duty.Article));
}
