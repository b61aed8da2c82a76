using Hub.Configuration;
using Hub.Domain;
using Hub.Health;
using Hub.Store;
using Microsoft.AspNetCore.Http;

namespace Hub.Tests.Health;

/// <summary>What a load balancer and an operator are told of a node.</summary>
public sealed class ReadinessTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private HubStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        var law = LawFolder.Read(Path.Combine(AppContext.BaseDirectory, "rulebooks"));
        _store = HubStore.Open($"Data Source={Path.Combine(_folder.Path, "hub.db")};Pooling=False", Keys.FromPassphrase("tests"), law, TimeProvider.System, () => new DateOnly(2025, 12, 15));
        await _store.PrepareAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_node_whose_checks_all_hold_is_ready() =>
        Assert.Equal((200, "database law log signing", ""), await AskAsync(new ReadinessSettings(0, TimeSpan.FromMinutes(5))));

    [Fact]
    public async Task A_node_that_ends_says_so_and_nothing_else() =>
        Assert.Equal((503, "", "draining"), await AskAsync(new ReadinessSettings(0, TimeSpan.FromMinutes(5)), stopping: true));

    [Fact]
    public async Task A_node_that_is_too_far_behind_the_log_is_not_ready() =>
        Assert.Equal((503, "database law signing", "log"), await AskAsync(new ReadinessSettings(-1, TimeSpan.FromMinutes(5))));

    [Fact]
    public async Task Records_that_nobody_signs_are_told_and_keep_nobody_from_being_answered()
    {
        await _store.Audit.NoteAsync(new AuditNote(DateTimeOffset.UtcNow.AddHours(-1), "operator", "TESTED", "An hour ago."), TestContext.Current.CancellationToken);
        Assert.Equal((200, "database law log", "signing"), await AskAsync(new ReadinessSettings(0, TimeSpan.FromMinutes(5))));
    }

    private async Task<(int? Status, string Fine, string Wrong)> AskAsync(ReadinessSettings settings, bool stopping = false)
    {
        var result = await new Readiness(_store, settings, TimeProvider.System, new CancellationToken(stopping)).AnswerAsync(TestContext.Current.CancellationToken);
        var checks = ((ReadinessAnswer)((IValueHttpResult)result).Value!).Checks;
        return (((IStatusCodeHttpResult)result).StatusCode, Names(checks, true), Names(checks, false));
    }

    private static string Names(IEnumerable<Check> checks, bool ok) => string.Join(' ', checks.Where(c => c.Ok == ok).Select(c => c.Name));
}
