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
        return [.. results.Select(r => r.Outcome is { FileId: { } id } outcome && outcome.Result != EntryResult.Refused && folded.TryGetValue(id, out var file)
            ? new StandingNode(file.Derived.On(session.Today), session.Now, id, r.Files)
            : null)];
    }
}
