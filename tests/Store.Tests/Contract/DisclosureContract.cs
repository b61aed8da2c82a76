using Hub.Domain;

namespace Hub.Store.Tests;

/// <summary>Asking the audit log who was told what of whom.</summary>
public abstract class DisclosureContract : StoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_person_sees_the_newest_first_and_the_fields_of_its_own_file_only()
    {
        await WriteAsync("first", Noon, new DisclosedFields(["F1"], ["Practitioner.name"], []), new DisclosedFields(["F2"], ["Practitioner.idNumber"], ["Score.reason"]));
        await WriteAsync("second", Noon.AddMinutes(1), new DisclosedFields(["F1", "F2"], ["Standing.status"], ["Score.reason"]));
        await WriteAsync("third", Noon.AddMinutes(2), new DisclosedFields(["F2"], ["Standing.status"], []));

        var page = await Store.Audit.DisclosuresAsync(new DisclosureFilter { Files = ["F1"] }, new Paging(10), Cancel);

        Assert.Equal(["second Standing.status -Score.reason", "first Practitioner.name -"], page.Edges.Select(e => $"{e.Node.Client} {string.Join(',', e.Node.Fields)} -{string.Join(',', e.Node.Withheld)}"));
        Assert.Equal((Audience.Health, "330100", Purpose.IndustryFollowUp, "Cases", Noon), (page.Edges[1].Node.Audience, page.Edges[1].Node.Region.ToString(), page.Edges[1].Node.Purpose, page.Edges[1].Node.Operation, page.Edges[1].Node.At));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap_or_a_repeat_over_the_chains_of_several_nodes()
    {
        await using var other = HubStore.Open(ConnectionString, Keys.FromPassphrase("tests"), Law.Books, TimeProvider.System, () => Today, audit: new AuditOptions { Node = "another" });
        for (var i = 0; i < 9; i++) await (i % 2 == 0 ? Store : other).Audit.WriteAsync(Audited.Answer($"c{i}", "F1") with { At = Noon.AddMinutes(i / 3) }, Cancel);

        var seen = new List<string>();
        string? after = null;
        for (var more = true; more;)
        {
            var page = await Store.Audit.DisclosuresAsync(new DisclosureFilter { Files = ["F1", "F0"] }, new Paging(2, after), Cancel);
            seen.AddRange(page.Edges.Select(e => e.Node.Client));
            (more, after) = (page.HasNext, page.Edges[^1].Cursor);
        }

        Assert.Equal(9, seen.Count);
        Assert.Equal(["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"], seen.Order(StringComparer.Ordinal));
        Assert.Equal(["678", "345", "012"], seen.Chunk(3).Select(minute => string.Concat(minute.Select(c => c[1]).Order())));
        await Assert.ThrowsAsync<FormatException>(() => Store.Audit.DisclosuresAsync(new DisclosureFilter(), new Paging(2, "elsewhere"), Cancel));
    }

    [Fact]
    public async Task What_an_audience_saw_is_shown_to_the_person_when_its_delay_is_over()
    {
        await WriteAsync("early", Noon, Audience.Enforcement);
        await WriteAsync("late", Noon.AddDays(2), Audience.Enforcement);
        await WriteAsync("health", Noon.AddDays(2), Audience.Health);

        var page = await Store.Audit.DisclosuresAsync(new DisclosureFilter { Files = ["F1"], Until = new Dictionary<Audience, DateTimeOffset> { [Audience.Enforcement] = Noon.AddDays(1) } }, new Paging(10), Cancel);

        Assert.Equal(["health", "early"], page.Edges.Select(e => e.Node.Client));
    }

    [Fact]
    public async Task Whoever_watches_over_the_log_sees_every_disclosure_once_and_nothing_that_told_of_nobody()
    {
        await WriteAsync("one", Noon, new DisclosedFields(["F1"], ["b", "a"], []), new DisclosedFields(["F2"], ["a", "c"], ["d"]));
        await Store.Audit.WriteAsync(Audited.Answer("nobody") with { Event = 3, Given = [] }, Cancel);
        await Store.Audit.NoteAsync(new AuditNote(Noon, "root", "ACT", "text"), Cancel);

        var seen = Assert.Single((await Store.Audit.DisclosuresAsync(new DisclosureFilter(), new Paging(10), Cancel)).Edges).Node;

        Assert.Equal(("one", "a,b,c", "d"), (seen.Client, string.Join(',', seen.Fields), string.Join(',', seen.Withheld)));
    }

    private Task WriteAsync(string client, DateTimeOffset at, Audience audience) => Store.Audit.WriteAsync(Audited.Answer(client, "F1") with { At = at, Audience = audience }, Cancel).AsTask();

    private Task WriteAsync(string client, DateTimeOffset at, params DisclosedFields[] given) =>
        Store.Audit.WriteAsync(Audited.Answer(client) with { At = at, Operation = "Cases", Given = given }, Cancel).AsTask();
}

public sealed class DisclosuresOnSqlite : DisclosureContract
{
    private protected override Task<string> NewDatabaseAsync() => Task.FromResult(SqliteFiles.New());

    private protected override Task DropDatabaseAsync()
    {
        SqliteFiles.Drop(ConnectionString);
        return Task.CompletedTask;
    }
}

public sealed class DisclosuresOnPostgres(Cluster cluster) : DisclosureContract
{
    private protected override Task<string> NewDatabaseAsync() => cluster.CreateDatabaseAsync();
}
