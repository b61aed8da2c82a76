using GraphQL.Binding;
using Hub.Store;

namespace Hub.Schema;

/// <summary>What became of one entry.</summary>
internal static class SubmitResultType
{
    public static void Bind(Bindings bind) => bind.Object<SubmitResult>("SubmitResult")
        .Field("id", r => r.Outcome.Id)
        .Field("result", r => r.Outcome.Result)
        .Field("control", r => r.Outcome.Control)
        .Field("person", r => r.Outcome.Person)
        .Field("errors", r => r.Outcome.Refusals)
        .Field("warnings", r => r.Outcome.Warnings)
        .Batch<StandingNode?>("standing", StandingsAsync);

    private static async ValueTask<IReadOnlyList<StandingNode?>> StandingsAsync(FieldContext context, IReadOnlyList<SubmitResult> results)
    {
        var session = context.Session();
        var folded = await results[0].Files.FoldedAsync(null, context.Cancellation);
        await WithholdAsync(context, results);
        return [.. results.Select(r => r.Outcome is { FileId: { } id } outcome && outcome.Result != EntryResult.Refused && folded.TryGetValue(id, out var file)
            ? new StandingNode(file.Derived.On(session.Today), session.Now, id, r.Files)
            : null)];
    }

    // An entry that is new may be the person's leave-taking; one sent again, or about somebody who had left, must be no way to follow him.
    private static async Task WithholdAsync(FieldContext context, IReadOnlyList<SubmitResult> results)
    {
        var (session, share) = (context.Session(), context.Session().ShareOfType("Standing")!);
        var checkedFiles = results.Where(IsToCheck).Select(r => r.Outcome.FileId).OfType<string>().Distinct().ToList();
        if (checkedFiles.Count == 0) return;
        var within = await session.Reads.People.WithinAsync(checkedFiles, session.ScopeOf(share.Reach), context.Cancellation);
        for (var i = 0; i < results.Count; i++)
        {
            if (IsToCheck(results[i]) && results[i].Outcome.FileId is { } file && !within.Contains(file)) context.Fail(i, Withheld.Because(session, context.Share() with { Reach = share.Reach }));
        }
    }

    private static bool IsToCheck(SubmitResult result) => result.Outcome.Result == EntryResult.Unchanged || (result.Outcome.Result == EntryResult.Accepted && !result.IsReached);
}
