using Hub.Auditing;
using Hub.Configuration;
using Hub.Domain;
using Hub.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Tests.Auditing;

/// <summary>The hub signs the end of its audit log by itself, also outside the database, and removes what was kept long enough.</summary>
public sealed class AuditWatchTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly AuditKey _key = AuditKey.FromPassphrase("tests");
    private readonly string _connection;
    private readonly AuditSettings _settings;
    private HubStore _store = null!;

    public AuditWatchTests()
    {
        _connection = $"Data Source={Path.Combine(_folder.Path, "hub.db")};Pooling=False";
        _settings = new AuditSettings { Node = "ward-1", Heads = Path.Combine(_folder.Path, "heads", "ward-1.jsonl") };
    }

    public async ValueTask InitializeAsync()
    {
        var law = LawFolder.Read(Path.Combine(AppContext.BaseDirectory, "rulebooks"));
        _store = HubStore.Open(_connection, Keys.FromPassphrase("tests"), law, TimeProvider.System, () => new DateOnly(2025, 12, 15), audit: _settings.Options);
        await _store.ShapeAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _key.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_clean_stop_writes_what_was_counted_and_signs_the_end_outside_the_database_too()
    {
        using var watch = Watch(_settings);
        await watch.StartAsync(TestContext.Current.CancellationToken);
        await WriteAsync();
        _store.Audit.Count(new PublicLookup("platform", Audience.Platform, RegionCode.Parse("330000"), Purpose.PatientNotice, null, 1));
        await watch.StopAsync(TestContext.Current.CancellationToken);

        var head = new HeadFile(_settings.Heads).Read().Last().Head;
        Assert.Equal(("ward-1", 2L), (head.Node, head.Sequence));
        Assert.Equal((0L, 2L), await VerifyAsync());
    }

    [Fact]
    public async Task What_could_not_be_filed_is_filed_later()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "heads"), "in the way", TestContext.Current.CancellationToken);
        using var watch = Watch(_settings);
        await WriteAsync();
        await watch.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0L, 1L), await VerifyAsync());

        File.Delete(Path.Combine(_folder.Path, "heads"));
        await watch.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, Assert.Single(new HeadFile(_settings.Heads).Read()).Head.Sequence);
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_off_does_not_spoil_the_next()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_settings.Heads)!);
        await File.WriteAllTextAsync(_settings.Heads, "{\"node\":\"wa", TestContext.Current.CancellationToken);
        using var watch = Watch(_settings);
        await WriteAsync();
        await watch.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, SignedHead.TryParse((await File.ReadAllLinesAsync(_settings.Heads, TestContext.Current.CancellationToken))[1])!.Sequence);
    }

    [Fact]
    public async Task What_was_kept_long_enough_is_removed_up_to_a_signed_head()
    {
        await WriteAsync();
        await _store.Audit.SignAsync(_key, TestContext.Current.CancellationToken);
        await WriteAsync();
        using var watch = Watch(_settings with { Keep = TimeSpan.FromTicks(1) });
        await watch.StartAsync(TestContext.Current.CancellationToken);

        while (await RecordsAsync() is not (> 1, _)) await Task.Delay(50, TestContext.Current.CancellationToken);
        await watch.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, (await VerifyAsync()).Faults);
    }

    private AuditWatch Watch(AuditSettings settings) => new(_store, settings, AuditKey.FromPassphrase("tests"), new HeadKeys([_key.PublicPem]), TimeProvider.System, NullLoggerFactory.Instance);

    private Task WriteAsync() => _store.Audit.WriteAsync(new Disclosure
    {
        At = DateTimeOffset.UtcNow,
        Client = "health",
        Audience = Audience.Health,
        Region = RegionCode.Parse("330100"),
        Purpose = Purpose.IndustryFollowUp,
        Given = [new DisclosedFields(["F1"], ["Practitioner.name"], [])],
    }, TestContext.Current.CancellationToken).AsTask();

    private async Task<(long PrunedUpTo, long Last)> RecordsAsync()
    {
        var chain = Assert.Single((await LogAsync()).Chains);
        return (chain.PrunedUpTo, chain.Last);
    }

    private async Task<(long Faults, long Last)> VerifyAsync()
    {
        var log = await LogAsync();
        return (log.AllFaults, log.Chains[0].Last);
    }

    private async Task<VerifiedLog> LogAsync()
    {
        using var keys = new HeadKeys([_key.PublicPem]);
        await using var archive = AuditArchive.Open(_connection);
        return await archive.VerifyAsync(keys, [], null, TestContext.Current.CancellationToken);
    }
}
