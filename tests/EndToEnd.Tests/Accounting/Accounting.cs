using System.Globalization;
using Hub.Demo;
using Hub.Running;

namespace Hub.EndToEnd.Accounting;

/// <summary>
/// Clients that know the contract, their operations and the answers that came work out what they were shown of whom, and find the audit log to
/// say exactly that, no more and no less.
/// </summary>
public sealed class Accounting(StartedPostgresHub hub) : IClassFixture<StartedPostgresHub>
{
    private readonly List<AccountedClient> _clients = [];

    [Fact]
    public async Task What_each_caller_was_shown_and_not_shown_of_whom_is_what_the_log_says()
    {
        await LoadSamplesAsync();
        var directory = new PersonDirectory(hub, await hub.TokenAsync("INSURANCE", "000000", "FUND_SUPERVISION", "--subject", PersonDirectory.Subject));
        var demo = DemoScript.Read();
        var callers = demo.Callers.ToDictionary(c => c.Name, c => new AccountedClient(hub, c.Name, c.Claims, directory));
        _clients.AddRange(callers.Values);
        foreach (var caller in demo.Callers)
        {
            foreach (var question in caller.Asks) await callers[caller.Name].AskAsync(question.Operation, Asked.About(question.Operation));
        }

        foreach (var (caller, operation) in Asked.More) await callers[caller].AskAsync(operation, Asked.About(operation));
        var submission = demo.Submission.Of("accounted");
        await callers[demo.Listener].HearAsync(demo.Subscription.Operation, "statusChanged", () => callers[demo.Sender].AskAsync(submission, Asked.About(submission)));

        var lines = await ExportAsync();
        var export = AuditExport.Read(lines);
        var expected = _clients.SelectMany(c => c.Expected).ToList();
        // What was asked is enough to tell by: of every caller that may see persons, with fields withheld, and an event.
        Assert.All(callers.Where(c => c.Key is not ("PLATFORM" or "AUDITOR")), c => Assert.NotEmpty(c.Value.Expected));
        Assert.Contains(expected, line => line.Split('\n').Any(of => of.Contains(" / ", StringComparison.Ordinal) && !of.EndsWith(" / ", StringComparison.Ordinal)));
        Assert.Contains(expected, line => line.StartsWith("DELIVERY HEALTH-330100", StringComparison.Ordinal));
        Assert.NotEmpty(callers["PLATFORM"].LookUps);

        var recorded = export.Records.Where(r => r.GetProperty("kind").GetString() is "ANSWER" or "DELIVERY" && Client(r) is not PersonDirectory.Subject).Select(Line);
        Assert.Equal(expected.Order(StringComparer.Ordinal), recorded.Order(StringComparer.Ordinal));
        Assert.All(export.Records.Where(r => r.GetProperty("kind").GetString() == "DELIVERY"), r => Assert.True(r.GetProperty("event").GetInt64() > 0));
        Assert.Equal(LookUps(_clients.SelectMany(c => c.LookUps)), Counted(export.Records));
        AuditExport.CheckHeads(await HeadsAsync(), (await RunAsync("export", "audit-key")).Output, await ExportAsync());
    }

    /// <summary>What has been signed so far, once anything has.</summary>
    private async Task<IReadOnlyList<string>> HeadsAsync()
    {
        var folder = Path.Combine(hub.Folder, "data", "heads");
        while (!Directory.Exists(folder) || Directory.GetFiles(folder) is []) await Task.Delay(TimeSpan.FromSeconds(1));
        return await File.ReadAllLinesAsync(Assert.Single(Directory.GetFiles(folder)));
    }

    /// <summary>With the samples in, somebody who works in two provinces, and every region's source just heard.</summary>
    private async Task LoadSamplesAsync()
    {
        var files = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var (code, output, error) = await RunAsync(["import", .. files]);
        Assert.True(code is 0 or 2, output + error);
        var token = await hub.TokenAsync("INSURANCE", "000000", "FUND_SUPERVISION", "--subject", PersonDirectory.Subject);
        foreach (var region in (string[])["330000", "140000", "460000"]) await hub.DataAsync(token, "mutation($region: RegionCode!) { heartbeat(region: $region) }", new { region });
        await People.SubmitAsync(hub, token, [.. Asked.TwoProvinces]);
    }

    /// <summary>Everything on record, once all look-ups are.</summary>
    private async Task<string> ExportAsync()
    {
        var due = _clients.SelectMany(c => c.LookUps.Values).Sum(l => l.Answers);
        while (true)
        {
            var today = DateTime.UtcNow;
            var (code, lines, error) = await RunAsync("export", "disclosures", "--from", Day(today.AddDays(-1)), "--to", Day(today.AddDays(1)));
            Assert.True(code == 0, error);
            if (AuditExport.Read(lines).Records.Where(r => r.GetProperty("kind").GetString() == "LOOKUPS").Sum(r => r.GetProperty("answers").GetInt32()) >= due) return lines;
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        await HubProgram.RunAsync(hub.Folder, new Dictionary<string, string> { ["ConnectionStrings__Hub"] = await hub.DatabaseAsync() }, arguments);

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Client(JsonElement record) => record.GetProperty("client").GetString()!;

    private static string Line(JsonElement record)
    {
        var told = record.GetProperty("given").EnumerateArray()
            .SelectMany(g => g.GetProperty("persons").EnumerateArray(), (g, person) => $"{person}: {Words(g.GetProperty("fields"))} / {Words(g.GetProperty("withheld"))}")
            .Order(StringComparer.Ordinal);
        return $"{record.GetProperty("kind")} {Client(record)} {record.GetProperty("audience")} {record.GetProperty("region")} {record.GetProperty("purpose")} '{Operation(record)}'\n  {string.Join("\n  ", told)}";
    }

    private static string Operation(JsonElement record) => record.TryGetProperty("operation", out var name) ? name.GetString()! : "";

    private static string Words(JsonElement list) => string.Join(' ', list.EnumerateArray().Select(w => w.GetString()).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Counted(IReadOnlyList<JsonElement> records) => LookUps(records.Where(r => r.GetProperty("kind").GetString() == "LOOKUPS")
        .Select(r => KeyValuePair.Create(Operation(r), (r.GetProperty("answers").GetInt32(), r.GetProperty("persons").GetInt32()))));

    private static IEnumerable<string> LookUps(IEnumerable<KeyValuePair<string, (int Answers, int Persons)>> counts) =>
        counts.GroupBy(c => c.Key).Select(g => $"'{g.Key}': {g.Sum(c => c.Value.Answers)} answers, {g.Sum(c => c.Value.Persons)} persons").Order(StringComparer.Ordinal);
}
