namespace Hub.Schema.Tests;

/// <summary>What the contract keeps from a class of callers is tried in every way that there is, and nothing comes out.</summary>
public sealed class ForbiddenTests(PlantedWorld planted, ITestOutputHelper output) : IClassFixture<PlantedWorld>
{
    private static readonly AttackSuite Suite = new();

    [Fact]
    public Task No_field_that_is_kept_from_a_caller_comes_out() => HoldsAsync(Suite.FieldAttempts, 100_000);

    [Fact]
    public Task No_argument_input_or_value_that_is_kept_from_a_caller_is_taken() => HoldsAsync(Suite.PartAttempts, 5_000);

    [Fact]
    public Task No_name_that_is_kept_from_a_caller_is_suggested() => HoldsAsync(Suite.Misspelt, 20_000);

    [Fact]
    public Task Introspection_and_the_contract_as_text_show_nothing_that_is_kept_from_a_caller() => Disclosed.HoldsAsync(planted.World.Schema, Suite);

    public static TheoryData<string, string, string> Widenings { get; } = new()
    {
        { "Practitioner.idNumber", "@share(with: [ENFORCEMENT], mask: ID_NUMBER", """@share(with: [HEALTH], basis: ["zhejiang/6"]) @share(with: [ENFORCEMENT], mask: ID_NUMBER""" },
        { "Practitioner.idNumber", ", purposes: [FUND_SUPERVISION, CASE_TRANSFER]", "" },
        { "Standing.explanation", "explanation: [ExplanationStep!]!\n", """explanation: [ExplanationStep!]! @share(with: [SETTLEMENT], basis: ["shanxi/41"])""" + "\n" },
        { "Entry.result", "@share(with: [ENFORCEMENT, APPROVAL], basis: [\"hainan/7\"])\n    @share(with: [PRACTITIONER], reach: OWN, basis: [\"pipl/45\"])\n  \"准入限制", "@share(with: [ENFORCEMENT, APPROVAL, INSTITUTION], basis: [\"hainan/7\"])\n  \"准入限制" },
        { "Institution.agreement", "agreement: AgreementState\n    @share(with: [INSURANCE, SETTLEMENT]", "agreement: AgreementState\n    @share(with: [PRACTITIONER, INSURANCE, SETTLEMENT]" },
        { "Query.practitioners", "first: Int = 20, \"The cursor of the last one seen.\" after: Cursor): PractitionerConnection!\n", "first: Int = 20, after: Cursor): PractitionerConnection!\n    @share(with: [ENFORCEMENT], basis: [\"regulation-735/13\"])\n" },
        { "EventKind.DUTY_OPENED", "DUTY_OPENED\n    @share(with: [INSURANCE", "DUTY_OPENED\n    @share(with: [SETTLEMENT, INSURANCE" },
        { "EntryInput.points", "points: PointsInput @submit(by: [INSURANCE]", "points: PointsInput @submit(by: [INSTITUTION, INSURANCE]" },
    };

    [Theory]
    [MemberData(nameof(Widenings))]
    public async Task One_grant_too_many_is_found(string aim, string from, string to)
    {
        Assert.Contains(from, HubSchema.Contract, StringComparison.Ordinal);
        var widened = planted.World.Under(HubSchema.Contract.Replace(from, to, StringComparison.Ordinal));
        var (_, holes) = await Suite.RunAsync(widened, view => Suite.FieldAttempts(view).Concat(Suite.PartAttempts(view)).Where(attempt => attempt.Aim == aim), enough: 1);
        Assert.NotEmpty(holes);
    }

    [Fact]
    public async Task Were_everything_shared_with_everyone_an_attempt_at_every_field_would_succeed()
    {
        var open = planted.World.Under(Open.Contract);
        foreach (var view in Open.Views(Suite))
        {
            var attempts = Suite.FieldAttempts(view).ToList();
            var found = new HashSet<string>();
            foreach (var aimed in attempts.GroupBy(attempt => attempt.Aim)) if (await Suite.SucceedsAsync(open, view, aimed)) found.Add(aimed.Key);
            Assert.Empty(attempts.Select(attempt => attempt.Aim).Distinct().Except(found));
        }
    }

    /// <param name="atLeast">So many attempts there are at least; a generator that makes none finds nothing.</param>
    private async Task HoldsAsync(Func<AttackedView, IEnumerable<Attempt>> attempts, int atLeast)
    {
        var (made, holes) = await Suite.RunAsync(planted.World.Schema, attempts);
        output.WriteLine($"{made} attempts by {Suite.Views.Count} kinds of callers.");
        Assert.True(holes.Count == 0, string.Join('\n', holes));
        Assert.True(made >= atLeast, $"Only {made} attempts were made.");
    }
}
