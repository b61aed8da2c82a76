using System.Text.Json.Nodes;
using Hub.Domain;
using Hub.Store;

namespace Hub.Schema.Tests;

/// <summary>How the hub runs is told to those who operate it, and of other regions' clients no more than that.</summary>
public sealed class OperationsTests
{
    private const string Consumers = "{ operations { log { last oldest lastAt } consumers { name audience region acknowledged sent lag waitingSince connected webhook dropped } } }";

    [Fact]
    public async Task Nodes_say_how_they_are_and_a_consumer_is_connected_where_a_running_one_has_its_stream()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2));
        await OpenAsync(hub, Callers.Agency, "ledger", 1);
        await OpenAsync(hub, Callers.Agency, "idle", 2);
        await hub.Store.Nodes.TellAsync(Node("a") with { Duties = ["calendar"], Index = new IndexState(2, true, 2), Sockets = 1, Streams = [new("test", "ledger")] }, TestContext.Current.CancellationToken);
        await hub.Store.Nodes.TellAsync(Node("b") with { EndedAt = DateTimeOffset.UtcNow, Streams = [new("test", "idle")] }, TestContext.Current.CancellationToken);

        var told = (await hub.DataAsync(Callers.Auditor, "{ operations { nodes { name state duties indexPersons indexWhole indexPlace sockets } } }"))["operations"]!["nodes"]!;
        Assert.Equal("""[{"name":"west","state":"RUNNING","duties":["calendar"],"indexPersons":2,"indexWhole":true,"indexPlace":2,"sockets":1},{"name":"west","state":"ENDED","duties":[],"indexPersons":null,"indexWhole":null,"indexPlace":null,"sockets":0}]""", told.ToJsonString());

        var consumers = await ConsumersAsync(hub, Callers.Auditor);
        Assert.Equal(["ledger 1 true", "idle 0 false"], consumers.Select(c => $"{c!["name"]} {c["lag"]} {c["connected"]}"));
        Assert.NotNull(consumers[0]!["waitingSince"]);
        Assert.Null(consumers[1]!["waitingSince"]);
    }

    [Fact]
    public async Task Where_a_node_has_too_many_streams_to_say_nobody_is_said_not_to_be_connected()
    {
        await using var hub = await TestHub.StartAsync();
        await OpenAsync(hub, Callers.Agency, "ledger", 0);
        await hub.Store.Nodes.TellAsync(Node("a") with { Streams = null }, TestContext.Current.CancellationToken);
        Assert.Null(Assert.Single(await ConsumersAsync(hub, Callers.Auditor))!["connected"]);
    }

    [Fact]
    public async Task Consumers_sources_and_imports_are_told_as_they_are_and_no_number_in_a_file_s_name()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Registration(2, Given.HaikouHospital));
        await OpenAsync(hub, Callers.Agency, "here", 0);
        await OpenAsync(hub, Callers.HaikouAgency, "there", 0);
        var run = await hub.Store.Imports.BeginAsync("west/110105199003078888.csv", TestContext.Current.CancellationToken);
        await hub.Store.Imports.EndAsync(run with { Rows = 3, Rejected = 1, Progress = 1 }, failed: false);

        Assert.Equal(["here", "there"], (await ConsumersAsync(hub, Callers.Auditor)).Select(c => (string?)c!["name"]).Order());
        const string sources = "{ operations { sources { region fresh } } }";
        Assert.Contains("""{"region":"330106","fresh":true}""", (await hub.DataAsync(Callers.Auditor, sources)).ToJsonString(), StringComparison.Ordinal);
        // A province that was heard through a county alone.
        Assert.Contains("""{"region":"330000","fresh":true}""", (await hub.DataAsync(Callers.Auditor, sources)).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("""{"region":"460105","fresh":true}""", (await hub.DataAsync(Callers.Auditor, sources)).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("""{"region":"140000","fresh":false}""", (await hub.DataAsync(Callers.Auditor, sources)).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("""[{"file":"west/#.csv","state":"DONE","rows":3,"rejected":1,"progress":1}]""", (await hub.DataAsync(Callers.Auditor, "{ operations { imports { file state rows rejected progress } } }"))["operations"]!["imports"]!.ToJsonString());
        Assert.Equal("test", (string?)(await hub.DataAsync(Callers.Auditor, "{ operations { consumers { client } } }"))["operations"]!["consumers"]![0]!["client"]);
    }

    [Fact]
    public async Task A_client_that_is_a_person_is_not_named_and_neither_is_what_may_be_somebodys_number()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        await OpenAsync(hub, Callers.Person(1), "mine", 0);
        await OpenAsync(hub, Callers.Agency, "330102199001011234", 0);
        Assert.Equal([" ", "test "], (await hub.DataAsync(Callers.Auditor, "{ operations { consumers { client name } } }"))["operations"]!["consumers"]!.AsArray().Select(c => $"{c!["client"]} {c["name"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_is_told()
    {
        await using var hub = await TestHub.StartAsync();
        foreach (var caller in (Caller?[])[null, Callers.Agency, Callers.Health, Callers.Hospital, Callers.Platform, Callers.Person(1), Callers.Settlement])
        {
            Assert.Equal("NOT_SHARED", (string?)(await hub.ErrorAsync(caller, "{ operations { asOf } }"))["extensions"]!["code"]);
        }
    }

    private static async Task<JsonArray> ConsumersAsync(TestHub hub, Caller caller) => (await hub.DataAsync(caller, Consumers))["operations"]!["consumers"]!.AsArray();

    private static NodeReport Node(string id) => new() { Id = id, Name = "west", Version = "1.0", StartedAt = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero) };

    private static Task<ConsumerOpening> OpenAsync(TestHub hub, Caller caller, string name, long from) =>
        hub.Store.Consumers.OpenAsync(new ConsumerClaim(caller, name, "events", "{}", 1), new ConsumerPlace(from, 0), true, 0, TestContext.Current.CancellationToken);
}
