using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>The registry of clients: what is given, narrowed and revoked, and who hears of it.</summary>
public abstract class GrantContract : StoreContract
{
    private static readonly Scope Nothing = new() { Empty = true };

    [Fact]
    public async Task What_is_given_is_kept_and_known_at_once_on_the_node_and_soon_on_every_other()
    {
        var other = await AnotherNodeAsync();
        var given = await GiveAsync();
        Assert.Equal(given, Assert.Single(await Store.Clients.ListAsync(Cancel)), Same);
        Assert.Equal("330100", (await KnownAsync(Store, a => a is not null))!.Caller!.Region.ToString());
        Assert.Equal("330100", (await KnownAsync(other, a => a is not null))!.Caller!.Region.ToString());
        Assert.Null(Store.Grants.Of(Token with { Subject = "another" }));
    }

    [Fact]
    public async Task Narrowing_revokes_and_gives_the_narrower_in_its_place()
    {
        var given = await GiveAsync();
        var narrower = await Store.Clients.NarrowAsync(given.Id, new GrantNarrowing { Region = RegionCode.Parse("330106"), Without = FieldSet.Parse("Practitioner.name") }, "b", Cancel);
        var all = await Store.Clients.ListAsync(Cancel);
        Assert.Equal([GrantState.Revoked, GrantState.Active], all.Select(g => g.StateAt(DateTimeOffset.UtcNow)));
        Assert.Equal(("b", $"Narrowed to {narrower.Id}."), (all[0].RevokedBy, all[0].Reason));
        var caller = (await KnownAsync(Store, a => a?.Grant?.Id == narrower.Id))!.Caller!;
        Assert.Equal(("330106", "Practitioner.name"), (caller.Region.ToString(), caller.Without.ToString()));
    }

    [Fact]
    public async Task Nothing_can_be_widened_narrowed_to_the_same_or_after_it_was_revoked()
    {
        var given = await GiveAsync();
        foreach (var wider in new GrantNarrowing[] { new() { Region = RegionCode.Parse("330000") }, new() { Purposes = [Purpose.IndustryFollowUp, Purpose.CaseTransfer] }, new() { Region = RegionCode.Parse("460000") } })
            Assert.Contains("more", (await Assert.ThrowsAsync<GrantException>(() => Store.Clients.NarrowAsync(given.Id, wider, "b", Cancel))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<GrantException>(() => Store.Clients.NarrowAsync(given.Id, new GrantNarrowing(), "b", Cancel));
        await Store.Clients.RevokeAsync("his", "over", "b", Cancel);
        await Assert.ThrowsAsync<GrantException>(() => Store.Clients.NarrowAsync(given.Id, new GrantNarrowing { Region = RegionCode.Parse("330106") }, "b", Cancel));
        await Assert.ThrowsAsync<GrantException>(() => Store.Clients.RevokeAsync("his", "over", "b", Cancel));
        await Assert.ThrowsAsync<GrantException>(() => Store.Clients.RevokeAsync("nobody", "over", "b", Cancel));
        Assert.Equal("GRANT_REVOKED", (await KnownAsync(Store, a => a?.IsGranted == false))!.Code);
    }

    [Fact]
    public async Task Its_client_alone_hears_of_each_change_in_order_wherever_it_is()
    {
        var given = await GiveAsync();
        await Store.Clients.NarrowAsync(given.Id, new GrantNarrowing { Region = RegionCode.Parse("330106") }, "b", Cancel);
        await Store.Clients.RevokeAsync("his", "contract ended", "b", Cancel);
        Assert.Empty(await EventsAsync(Scope.Everything));
        Assert.Empty(await HeardAsync(new EventSelection { Scope = Scope.Everything, Client = "another" }));
        var heard = await HeardAsync(new EventSelection { Scope = Nothing, Client = "his" });
        Assert.All(heard, e => Assert.Equal((EventKind.AccessChanged, null), (e.Kind, e.FileId)));
        Assert.Collection(heard,
            e => Assert.StartsWith("Access given: HEALTH in 330100, for INDUSTRY_FOLLOW_UP", e.Detail, StringComparison.Ordinal),
            e => Assert.Equal("Access narrowed: region 330106, before 330100.", e.Detail),
            e => Assert.EndsWith("Reason: contract ended", e.Detail, StringComparison.Ordinal));
        Assert.Empty(await HeardAsync(new EventSelection { Scope = Nothing, Client = "his", Kinds = [EventKind.StatusChanged] }));
    }

    [Fact]
    public async Task A_reader_goes_on_from_its_place_with_what_it_may_hear_since()
    {
        await AcceptedAsync(Given.Registration(1));
        await AcceptedAsync(Given.Points(1));
        EventSelection wide = new() { Scope = Scope.Everything, Client = "his" }, narrow = wide with { Scope = Nothing };
        var selection = wide;
        var heard = new List<EventKind>();
        await foreach (var happened in Store.Events.TailAsync(0, () => selection, cancellation: Cancel))
        {
            heard.Add(happened.Kind);
            // Of what was read before, nothing more is handed out.
            if (heard.Count == 1) { selection = narrow; await GiveAsync(); }
            if (happened.Kind == EventKind.AccessChanged) break;
        }

        Assert.Equal([EventKind.RegistrationChanged, EventKind.AccessChanged], heard);
    }

    [Fact]
    public async Task The_database_itself_keeps_a_grant_as_it_was_given()
    {
        await GiveAsync();
        await Store.Clients.RevokeAsync("his", "over", "b", Cancel);
        foreach (var change in new[] { "UPDATE grants SET region = 0", "UPDATE grants SET revoked_at = NULL", "UPDATE grants SET reason = ''", "DELETE FROM grants" })
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Sql.RunAsync(ConnectionString, change));
    }

    [Fact]
    public async Task No_ID_number_comes_into_the_registry() =>
        await Assert.ThrowsAsync<GrantException>(async () => await Store.Clients.GiveAsync(Grant with { Client = "33010619800101001X" }, Cancel));

    private static Caller Token => new()
    {
        Audience = Audience.Health, Region = RegionCode.Parse("330000"), Purpose = Purpose.IndustryFollowUp, Subject = "his", ExpiresAt = DateTimeOffset.MaxValue,
    };

    private static ClientGrant Grant => new()
    {
        Id = "", Client = "his", Audience = Audience.Health, Region = RegionCode.Parse("330100"), Purposes = [Purpose.IndustryFollowUp],
        Starts = DateTimeOffset.UtcNow.AddDays(-1), GivenAt = default, GivenBy = "a",
    };

    private static bool Same(ClientGrant? one, ClientGrant? other) => one!.Id == other!.Id && one.IsWithin(other) && other.IsWithin(one) && one.GivenAt == other.GivenAt;

    private Task<ClientGrant> GiveAsync() => Store.Clients.GiveAsync(Grant, Cancel);

    private async Task<IReadOnlyList<HubEvent>> HeardAsync(EventSelection selection) => await Store.Events.ReadAsync(0, selection, 1000, Cancel);

    /// <summary>What a node knows of the client, once it knows.</summary>
    private static async Task<GrantedAccess?> KnownAsync(HubStore node, Func<GrantedAccess?, bool> awaited)
    {
        while (!awaited(node.Grants.Of(Token))) await Task.Delay(20, Cancel);
        return node.Grants.Of(Token);
    }
}

public sealed class GrantsOnSqlite : GrantContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class GrantsOnPostgres(Cluster cluster) : GrantContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
