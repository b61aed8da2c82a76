using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>暂停 or 终止 as one decision brought it about.</summary>
internal static class SanctionType
{
    public static void Bind(Bindings bind) => bind.Object<SanctionNode>("Sanction")
        .Field("id", s => FiledSanction.IdOf(s.FileId!, s.Sanction))
        .Batch<Practitioner>("practitioner", FileLevels.PractitionersAsync)
        .Field("status", s => s.Sanction.Status)
        .Field("cause", s => s.Sanction.Cause)
        .Field("effects", s => s.Sanction.Effects)
        .Field("region", s => s.Sanction.Region)
        .Field("article", (s, context) => context.Cited(s.Sanction.Article))
        .Field("decidedOn", s => s.Sanction.DecidedOn)
        .Field("noticedOn", s => s.Sanction.NoticedOn)
        .Field("deliveredOn", s => s.Sanction.DeliveredOn)
        .Field("pending", s => s.Sanction.Pending)
        .Field("from", s => s.Sanction.From)
        .Field("lastDay", s => s.Sanction.LastDay)
        .Field("noRegistrationUntil", s => s.Sanction.NoRegistrationUntil)
        .Field("endedOn", s => s.Sanction.EndedOn)
        .Batch("institution", InstitutionLevel.Of<SanctionNode>(s => s.Sanction.Institution))
        .Field("documentNumber", s => s.Sanction.DocumentNumber)
        .Batch<IReadOnlyList<EntryNode>>("entries", async (context, sanctions) => (await ReachedLists.ByControlsAsync(context, sanctions, s => s.Sanction.Entries)).Shown)
        .Batch<int>("entriesWithheld", async (context, sanctions) => (await ReachedLists.ByControlsAsync(context, sanctions, s => s.Sanction.Entries)).Withheld);

    /// <summary>The one with this id in the file; null where there is none, or the caller may not know of it yet.</summary>
    public static SanctionNode? Named(Session session, FoldedFile file, string? id, FileBatch files) =>
        Shown(session, file.Derived.Sanctions).FirstOrDefault(s => s.Id == id) is { } sanction ? new SanctionNode(sanction, file.File.Id, files) : null;

    /// <summary>Without those that the caller may not know of yet .</summary>
    public static IEnumerable<Sanction> Shown(Session session, IEnumerable<Sanction> sanctions) =>
        session.SeesPending ? sanctions : sanctions.Where(s => !s.Pending);
}
