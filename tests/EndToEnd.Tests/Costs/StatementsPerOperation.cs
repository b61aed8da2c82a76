using System.Buffers;
using GraphQL.Execution;
using Hub.Configuration;
using Hub.Domain;
using Hub.Schema;
using Hub.Store;
using People = Hub.Running.People;

namespace Hub.EndToEnd.Costs;

/// <summary>A level of an answer is one statement, whatever the number of rows: a field that reads for each of its parents fails here.</summary>
[Collection(Alone.Name)]
public abstract class StatementsPerOperation : IAsyncLifetime
{
    private const int Persons = 50;
    private static readonly string[] Codes = [.. Enumerable.Range(1, Persons).Select(n => $"D330106{n:D6}")];

    private HubStore _store = null!;
    private HubStore? _plain;
    private HubSchema _schema = null!;
    private string _connection = "";
    private StatementCount _count = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Who asks what, and how many statements that may take; one of them is the record of what was told.</summary>
    private static readonly (string Audience, string Document, int Most)[] Operations =
    [
        ("INSURANCE", "query($code: PersonCode!) { practitioner(code: $code) { name codes registrations { category institution { code name region } } } }", 4),
        ("INSURANCE", "query($code: PersonCode!) { practitioner(code: $code) { name idNumber standing { status explanation { text } sanctions { cause institution { name } } } points { total entries { points institution { name } } } entries { kind institution { name } } sanctions { nodes { status institution { name } } } } }", 7),
        ("INSURANCE", "{ practitioners(first: 50) { totalCount nodes { name codes registrations { category institution { name } } standing { status } points { total } sanctions { nodes { status institution { name } } } } } }", 6),
        ("INSURANCE", "{ registrations(first: 50) { nodes { category practitioner { name codes } institution { name } } } }", 5),
        ("HEALTH", "query($code: PersonCode!) { practitioner(code: $code) { name registrations { category } registrationsWithheld entries { kind decidedOn } } }", 5),
        ("HEALTH", "{ elsewhere: practitioner(code: \"D140105000001\") { name } nobody: practitioner(code: \"D140105000002\") { name } }", 2),
        ("DRUG", "{ entries(first: 50) { nodes { kind circumstance practitioner { name } institution { name } } } }", 2),
        ("SETTLEMENT", "{ sanctions(first: 50) { nodes { status from lastDay } } }", 2),
        ("INSTITUTION", "{ practitioners(first: 50) { nodes { name standing { status } registrations { registeredOn } } } }", 5),
        ("INSTITUTION", "{ institution(code: \"H33010600124\") { name practitioners(first: 50) { totalCount nodes { name standing { status } } } } }", 8),
        ("PLATFORM", "query($codes: [PersonCode!]!) { publicStatus(codes: $codes) { code name status institution } }", 2),
        ("PRACTITIONER", "query($code: PersonCode!) { practitioner(code: $code) { name registrations { institution { name } } standing { status } points { total } } disclosures(first: 20) { nodes { at subject } } }", 9),
        ("AUDITOR", "{ disclosures(first: 50) { nodes { at subject operation } } }", 1),
    ];

    public async ValueTask InitializeAsync()
    {
        _connection = await ConnectionStringAsync();
        // Before anything is sent: whether anybody listens, EF Core looks once a second.
        _count = new StatementCount(_connection);
        (_store, _schema) = await OpenAsync();
        for (var n = 1; n <= Persons; n++)
        {
            var id = People.IdNumberOf(n);
            List<object> entries = [People.Registration((Codes[n - 1], id), People.HangzhouHospital, "330106"), People.Points($"p-{n}", Codes[n - 1], People.HangzhouHospital, "330106", "REG38", "PRINCIPAL", "2025-06-10", "2025-06-12")];
            if (n % 2 == 0) entries.Add(People.Registration((Codes[n - 1], id), People.TaiyuanHospital, "140105"));
            await SubmitAsync(entries);
        }
        await SubmitAsync([People.Registration(("D140105000001", People.IdNumberOf(500)), People.TaiyuanHospital, "140105")]);
    }

    public async ValueTask DisposeAsync()
    {
        _count.Dispose();
        await _store.DisposeAsync();
        if (_plain is not null) await _plain.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Each_operation_takes_no_more_statements_than_it_has_levels()
    {
        var wrong = new List<string>();
        foreach (var (audience, document, most) in Operations)
        {
            var caller = Callers[audience];
            var (code, codes) = (Codes[1], Codes);
            // The first time the registry, the law and what stands in no cache yet may be read too.
            await AskAsync(caller, document, new { code, codes });
            var sent = await LeastAsync(() => AskAsync(caller, document, new { code, codes }));
            if (sent.Count > most) wrong.Add($"{audience} {document} took {sent.Count} statements, not {most}:\n{string.Join("\n\n", sent)}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n\n\n", wrong));
    }

    [Fact]
    public async Task The_standing_of_whoever_is_only_registered_costs_no_statement_of_its_own_once_the_index_is_whole_and_is_what_the_database_says()
    {
        const string name = "query($code: PersonCode!) { practitioner(code: $code) { name } }";
        const string status = "query($code: PersonCode!) { practitioner(code: $code) { name standing { status effects official { region status } from lastDay underObjection sanctions { status } asOf } } }";
        const string all = "query($code: PersonCode!) { practitioner(code: $code) { standing { status effects official { region status from lastDay termExpired noRegistrationUntil } from lastDay termExpired noRegistrationUntil underObjection sanctions { status } explanation { text article { number } } asOf } } }";
        const string registered = "D140105000001";
        var caller = Of(Audience.Insurance, "000000", Purpose.FundSupervision) with { Body = InsuranceBody.Agency };
        async Task<int> CostOfAsync(string document, string code) => (await LeastAsync(() => AskAsync(caller, document, new { code }))).Count;
        var folded = await CostOfAsync(status, registered);
        var (plain, plainSchema) = await OpenAsync();
        _plain = plain;
        _store.Index.Start();
        while (await _store.Index.AtAsync(default, Cancel) is null) await Task.Delay(10, Cancel);

        Assert.Equal(await CostOfAsync(name, registered), await CostOfAsync(status, registered));
        Assert.True(await CostOfAsync(status, registered) < folded);
        Assert.Equal(await CostOfAsync(status, Codes[1]), await CostOfAsync(all, Codes[1]));
        async Task SameAsync()
        {
            foreach (var code in new[] { registered, Codes[0], Codes[1] }) Assert.Equal(await AskAsync(caller, all, new { code }, plainSchema), await AskAsync(caller, all, new { code }));
        }

        await SameAsync();
        await SubmitAsync([People.Points("late", registered, People.TaiyuanHospital, "140105", "FRONTING", "PRINCIPAL", "2025-11-18", "2025-11-20")]);
        await SameAsync();
        Assert.Contains("SUSPENDED", await AskAsync(caller, all, new { code = registered }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submit_of_many_entries_takes_no_more_statements_than_one_of_few()
    {
        var next = 600;
        object New() => People.Registration(($"D330106{++next:D6}", People.IdNumberOf(next)), People.HangzhouHospital, "330106");
        await SubmitAsync([New()]);
        var few = ReadsOf(await LeastAsync(() => SubmitAsync([New(), New()])));
        var many = ReadsOf(await LeastAsync(() => SubmitAsync([.. Enumerable.Range(0, 20).Select(_ => New())])));
        Assert.True(many.Count <= few.Count, $"20 entries took {many.Count} statements that read, 2 took {few.Count}:\n{string.Join("\n\n", many)}");
    }

    protected abstract Task<string> ConnectionStringAsync();

    private static readonly Dictionary<string, Caller> Callers = new Caller[]
    {
        Of(Audience.Insurance, "330000", Purpose.FundSupervision) with { Body = InsuranceBody.Agency },
        Of(Audience.Health, "330000", Purpose.IndustryFollowUp),
        Of(Audience.Drug, "330000", Purpose.IndustryFollowUp),
        Of(Audience.Settlement, "330000", Purpose.Settlement),
        Of(Audience.Institution, "330106", Purpose.FundSupervision) with { Institution = InstitutionCode.Parse(People.HangzhouHospital) },
        Of(Audience.Platform, "330000", Purpose.PatientNotice),
        Of(Audience.Practitioner, "330106", Purpose.SelfAccess) with { Person = PersonCode.Parse(Codes[1]) },
        Of(Audience.Auditor, "000000", Purpose.Audit),
    }.ToDictionary(caller => EnumName.Of(caller.Audience));

    private static Caller Of(Audience audience, string region, Purpose purpose) =>
        new() { Audience = audience, Region = RegionCode.Parse(region), Purpose = purpose, Subject = $"{audience}", ExpiresAt = DateTimeOffset.MaxValue };

    /// <summary>What is inserted goes in one round trip on PostgreSQL; on SQLite there is none.</summary>
    private static List<string> ReadsOf(IReadOnlyList<string> sent) => [.. sent.Where(text => !text.TrimStart().StartsWith("INSERT", StringComparison.Ordinal))];

    /// <summary>The fewest of some tries: what the store does beside, every now and then, is none of theirs.</summary>
    private async Task<IReadOnlyList<string>> LeastAsync(Func<Task> doing)
    {
        var least = await _count.WhileAsync(doing);
        for (var i = 0; i < 2; i++) if (await _count.WhileAsync(doing) is { } sent && sent.Count < least.Count) least = sent;
        return least;
    }

    /// <summary>A hub on the database; without an index as long as none is started.</summary>
    private async Task<(HubStore Store, HubSchema Schema)> OpenAsync()
    {
        var today = new DateOnly(2025, 12, 15);
        var law = LawFolder.Read(Path.Combine(AppContext.BaseDirectory, "rulebooks"));
        var store = HubStore.Open(_connection, HubKeys.Encryption(HubConfiguration.Build("Development")), law, TimeProvider.System, () => today);
        await store.PrepareAsync(Cancel);
        return (store, HubSchema.Create(HubSchema.Contract, store, law, () => today, TimeProvider.System));
    }

    /// <param name="of">Null: the one whose statements are counted.</param>
    private async Task<string> AskAsync(Caller caller, string document, object variables, HubSchema? of = null)
    {
        var schema = of ?? _schema;
        var output = new ArrayBufferWriter<byte>();
        var request = GraphQLRequest.Of(document) with { Variables = JsonSerializer.SerializeToElement(variables) };
        Assert.Equal(GraphQL.Execution.Outcome.Executed, await schema.Executor.ExecuteAsync(request, schema.RequestOf(caller), output, Cancel));
        var answer = System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
        Assert.DoesNotContain("INTERNAL", answer, StringComparison.Ordinal);
        return answer;
    }

    private async Task SubmitAsync(IReadOnlyList<object> entries)
    {
        var output = new ArrayBufferWriter<byte>();
        var request = GraphQLRequest.Of(People.Submit) with { Variables = JsonSerializer.SerializeToElement(new { entries }) };
        await _schema.Executor.ExecuteAsync(request, _schema.RequestOf(Of(Audience.Insurance, "000000", Purpose.FundSupervision)), output, Cancel);
        Assert.DoesNotContain("REFUSED", System.Text.Encoding.UTF8.GetString(output.WrittenSpan), StringComparison.Ordinal);
    }
}

/// <inheritdoc/>
public sealed class StatementsPerOperationOnSqlite : StatementsPerOperation
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hubcosts");

    protected override Task<string> ConnectionStringAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, "hub.db")};Pooling=False");
}

/// <inheritdoc/>
public sealed class StatementsPerOperationOnPostgres : StatementsPerOperation
{
    protected override Task<string> ConnectionStringAsync() => Cluster.NewDatabaseAsync();
}
