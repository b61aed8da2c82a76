using GraphQL.Binding;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>One line of the ledger.</summary>
internal static class EntryType
{
    public static void Bind(Bindings bind) => bind.Object<EntryNode>("Entry")
        .Field("id", e => e.Entry.Control)
        .Field("kind", e => e.Content.Kind)
        .Batch<Practitioner?>("practitioner", FileLevels.MaybePractitionersAsync)
        .Batch<Institution?>("institution", InstitutionsAsync)
        .Field("region", e => e.Content.Region)
        .Field("decidedOn", e => e.Content.LawDay)
        .Field("recordedAt", e => e.Entry.RecordedAt)
        .Batch<int?>("points", (context, entries) => ScoresAsync(context, entries, s => (int?)s.Points))
        .Batch<int?>("counted", (context, entries) => ScoresAsync(context, entries, s => (int?)s.Counted))
        .Batch<string?>("absorbedBy", (context, entries) => ScoresAsync(context, entries, s => s.AbsorbedBy))
        .Batch<string?>("reversedBy", (context, entries) => ScoresAsync(context, entries, s => s.ReversedBy))
        .Field("decision", e => e.Points?.Decision ?? (e.Content as InstitutionDecisionEntry)?.Decision)
        .Field("circumstance", e => e.Points?.Circumstance)
        .Field("responsibility", e => e.Points?.Responsibility)
        .Field("adjustment", e => e.Points?.Adjustment)
        .Field("documentNumber", e => e.Content.Document)
        .Field("authority", e => e.Content switch
        {
            LicenceLostEntry lost => lost.Authority,
            LicenceRegainedEntry regained => regained.Authority,
            PracticeRestrictedEntry restricted => restricted.Authority,
            PracticePenaltyEntry penalty => penalty.Authority,
            CaseResultEntry result => result.Authority,
            _ => null,
        })
        .Field("measures", e => (e.Content as InstitutionDecisionEntry)?.Measures)
        .Field("agreement", e => (e.Content as AgreementEntry)?.State)
        .Field("restriction", e => (e.Content as PracticeRestrictedEntry)?.Restriction)
        .Field("result", e => (e.Content as CaseResultEntry)?.Result)
        .Field("entryRestricted", e => (e.Content as CaseResultEntry)?.EntryRestricted)
        .Field("restrictedUntil", e => e.Content switch
        {
            CaseResultEntry result => result.RestrictedUntil,
            PracticeRestrictedEntry restricted => restricted.Until,
            _ => null,
        })
        .Field("inspection", e => e.Points?.Inspection)
        .Field("act", e => e.Points?.Act)
        .Field("actOn", e => e.Points?.ActOn)
        .Field("priorNoticeOn", e => e.Points?.PriorNoticeOn)
        .Field("noticedOn", e => e.Points?.NoticedOn ?? e.Notice?.NoticedOn)
        .Field("deliveredOn", e => e.Points?.DeliveredOn ?? e.Notice?.DeliveredOn)
        .Field("basedOn", e => e.Points?.BasedOn)
        .Field("reason", e => e.Content is CaseResultEntry ? null : e.Content.Grounds)
        .Field("hearing", e => e.Points?.Hearing);

    /// <summary>What the entries score; null for those that are no points.</summary>
    private static async ValueTask<IReadOnlyList<T?>> ScoresAsync<T>(FieldContext context, IReadOnlyList<EntryNode> entries, Func<Score, T?> read)
    {
        var folded = await entries.FoldedAsync(context.Cancellation);
        return [.. folded.Zip(entries, (file, entry) => file?.Score(entry.Entry.Control) is { } score ? read(score) : default)];
    }

    private static async ValueTask<IReadOnlyList<Institution?>> InstitutionsAsync(FieldContext context, IReadOnlyList<EntryNode> entries)
    {
        var codes = new InstitutionCode?[entries.Count];
        for (var i = 0; i < codes.Length; i++) codes[i] = await EntryPlace.OfAsync(entries[i], context.Cancellation);
        return await InstitutionLevel.ByCodesAsync(context.Session(), codes, context.Cancellation);
    }
}
