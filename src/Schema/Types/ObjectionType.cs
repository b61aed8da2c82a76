using GraphQL.Binding;

namespace Hub.Schema;

/// <summary>异议申诉.</summary>
internal static class ObjectionType
{
    public static void Bind(Bindings bind) => bind.Object<ObjectionNode>("Objection")
        .Field("id", o => NodeId.OfObjection(o.Objection.Id))
        .Batch<EntryNode>("entry", EntriesAsync)
        .Batch<Practitioner?>("practitioner", FileLevels.MaybePractitionersAsync)
        .Field("region", o => o.Objection.Region)
        .Field("filedOn", o => o.Objection.FiledOn)
        .Field("receivedOn", o => o.Objection.ReceivedOn)
        .Field("late", o => o.Objection.Late)
        .Field("statement", o => o.Objection.Statement)
        .Field("steps", o => o.Objection.Steps)
        .Field("decidedOn", o => o.Objection.Decided?.DecidedOn)
        .Field("decidedBy", o => o.Objection.Decided?.DecidedBy)
        .Field("outcome", o => o.Objection.Decided?.Outcome)
        .Field("reason", o => o.Objection.Decided?.Reason);

    private static async ValueTask<IReadOnlyList<EntryNode>> EntriesAsync(FieldContext context, IReadOnlyList<ObjectionNode> objections)
    {
        var entries = new EntryNode[objections.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var (objection, file) = (objections[i], (await objections[i].Files.FilesAsync(context.Cancellation))[objections[i].FileId!]);
            entries[i] = new EntryNode(file.Entries.First(e => e.Control == objection.Objection.Entry), file.Id, objection.Files);
        }

        return entries;
    }
}
