using System.Text.RegularExpressions;
using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>Everything that the published contract keeps from each class of callers, tried on a hub that serves a contract.</summary>
internal sealed partial class AttackSuite
{
    private readonly GraphQLSchema _contract = GraphQLSchema.Parse(HubSchema.Contract);
    private readonly SharingPolicy _policy;
    private readonly Routes _routes;
    private readonly Hole _hole;

    public AttackSuite()
    {
        _policy = SharingPolicy.Read(_contract, Repository.Law);
        _routes = new Routes(_contract);
        _hole = new Hole(_contract, _policy);
        Views = AttackedView.All(_contract, _policy, Repository.Law);
    }

    public GraphQLSchema Contract => _contract;

    public IReadOnlyList<AttackedView> Views { get; }

    public IEnumerable<Attempt> FieldAttempts(AttackedView view) => new FieldAttempts(_contract, _routes).Of(view);

    public IEnumerable<Attempt> PartAttempts(AttackedView view) => new PartAttempts(_contract, _routes).Of(view);

    public IEnumerable<Attempt> Misspelt(AttackedView view) => new Misspellings(_contract).Of(view);

    /// <summary>Makes the attempts of every view.</summary>
    /// <returns>How many were made, and what came out of those that were not refused as they must be.</returns>
    public async Task<(int Made, IReadOnlyList<string> Holes)> RunAsync(HubSchema hub, Func<AttackedView, IEnumerable<Attempt>> attempts, int enough = 20)
    {
        var (made, holes) = (0, new List<string>());
        await Parallel.ForEachAsync(Views, TestContext.Current.CancellationToken, async (view, _) =>
        {
            var ids = await NodeIds.OfAsync(hub, view);
            foreach (var attempt in attempts(view).TakeWhile(_ => holes.Count < enough))
            {
                if (await TryAsync(hub, view, attempt, ids) is { } hole) lock (holes) holes.Add(hole);
                Interlocked.Increment(ref made);
            }
        });
        return (made, holes);
    }

    /// <summary>Whether any of the attempts gets something out of the hub.</summary>
    public async Task<bool> SucceedsAsync(HubSchema hub, AttackedView view, IEnumerable<Attempt> attempts)
    {
        var ids = await NodeIds.OfAsync(hub, view);
        foreach (var attempt in attempts) if (await TryAsync(hub, view, attempt, ids) is not null) return true;
        return false;
    }

    public AttackedView ViewOf(CallerClass who) => AttackedView.Of(_contract, _policy, who);

    private async Task<string?> TryAsync(HubSchema hub, AttackedView view, Attempt attempt, IReadOnlyDictionary<string, string> ids)
    {
        var (asked, given) = (Filled(attempt.Document, view, ids), attempt.Variables is { } variables ? Filled(variables, view, ids) : null);
        var answer = asked.StartsWith("subscription", StringComparison.Ordinal)
            ? await AttackedWorld.HearAsync(hub, view.Caller, asked, given)
            : await AttackedWorld.AskAsync(hub, view.Caller, asked, given, attempt.Operation);
        return _hole.In(answer, view, asked + given) is { } found ? $"{view}: {attempt.Aim} {found}\n  {asked} {given}\n  {answer[..Math.Min(answer.Length, 600)]}" : null;
    }

    private static string Filled(string text, AttackedView view, IReadOnlyDictionary<string, string> ids) => Stands().Replace(text, word => word.Value switch
    {
        GivenValues.Person => new Planted(view.Plot).Person.Value,
        GivenValues.Institution => view.Plot.Code,
        GivenValues.Region => view.Plot.Agency,
        _ => ids.GetValueOrDefault(word.Groups[1].Value, "nothing"),
    });

    [GeneratedRegex("«(\\w+)»")]
    private static partial Regex Stands();
}
