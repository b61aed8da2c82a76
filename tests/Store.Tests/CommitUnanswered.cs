using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>The database commits and the hub is not told: nothing is lost, nothing is there twice, and whoever asks again learns that it is in.</summary>
public sealed class CommitUnanswered(Cluster cluster) : IAsyncLifetime
{
    private string _direct = "";
    private LostCommits _line = null!;
    private HubStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _direct = await cluster.CreateDatabaseAsync();
        _line = new LostCommits(_direct);
        _store = HubStore.Open(_line.ConnectionString, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => new DateOnly(2025, 7, 1));
        await _store.PrepareAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _line.DisposeAsync();
    }

    [Fact]
    public async Task The_hub_asks_the_database_again_and_answers_that_it_is_in()
    {
        _line.LoseNext(staysAway: false);

        Assert.Equal(EntryResult.Unchanged, await SubmitAsync());

        Assert.Equal(1, _line.Lost);
        await IsInOnceAsync();
    }

    [Fact]
    public async Task Where_the_database_stays_away_the_answer_is_an_error_and_the_same_again_is_unchanged()
    {
        _line.LoseNext(staysAway: true);

        var refused = await Assert.ThrowsAnyAsync<Exception>(SubmitAsync);

        Assert.True(Outage.Of(refused) is { MayPass: true }, refused.ToString());
        Assert.Equal(1, _line.Lost);
        _line.Return();
        Assert.Equal(EntryResult.Unchanged, await SubmitAsync());
        await IsInOnceAsync();
    }

    private async Task<EntryResult> SubmitAsync() => (await _store.Ledger.SubmitAsync([Given.Registration(1, id: "once")], Cancel))[0].Result;

    private async Task IsInOnceAsync()
    {
        Assert.Equal(["1"], await Sql.ReadAsync(_direct, "SELECT COUNT(*) FROM entries"));
        Assert.Equal(["1"], await Sql.ReadAsync(_direct, "SELECT COUNT(*) FROM registrations"));
        Assert.Equal(["1"], await Sql.ReadAsync(_direct, "SELECT COUNT(*) FROM events WHERE kind = 'RegistrationChanged'"));
    }
}
