using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>Something that is due on a day.</summary>
internal static class DeadlineType
{
    public static void Bind(Bindings bind) => bind.Object<DeadlineNode>("Deadline")
        .Field("id", d => d.Id)
        .Field("kind", d => d.Deadline.Kind)
        .Field("by", d => d.Deadline.By)
        .Field("opensOn", d => d.Deadline.OpensOn)
        .Field("dueOn", d => d.Deadline.DueOn)
        .Field("provisional", d => d.Deadline.Provisional)
        .Field("doneOn", d => d.Deadline.DoneOn)
        .Field("overdue", (d, context) => d.Deadline.OverdueOn(context.Session().Today))
        .Field("advisory", d => d.Deadline.Advisory)
        .Field("entry", d => d.Deadline.Entry)
        .Batch<Practitioner?>("practitioner", FileLevels.MaybePractitionersAsync)
        .Batch("institution", InstitutionLevel.Of<DeadlineNode>(d => d.Deadline.Institution))
        .Field("region", d => d.Deadline.Region)
        .Field("article", (d, context) => context.Cited(d.Deadline.Article));
}
