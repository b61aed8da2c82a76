namespace Hub.Consumers;

/// <summary>What is written for any GraphQL server takes schema.graphql and the running hub, each as its own documentation has it used.</summary>
public sealed class OtherPeoplesClients(StartedSqliteHub hub, ITestOutputHelper output) : IClassFixture<StartedSqliteHub>
{
    internal static readonly NodeProject Project = new("consumers");

    [Fact]
    public Task The_graphql_ws_client_asks_submits_and_listens_on_one_socket() =>
        RunAsync("graphql-ws.mjs", "mutation: accepted", "query: terminated", "subscription: heard");

    [Fact]
    public Task The_graphql_sse_client_asks_submits_and_listens_over_server_sent_events() =>
        RunAsync("graphql-sse.mjs", "mutation: accepted", "query: terminated", "subscription: heard");

    [Fact]
    public Task Apollo_Client_asks_and_submits_over_HTTP_and_listens_on_a_socket() =>
        RunAsync("apollo-client.mjs", "mutation: accepted", "query: terminated", "subscription: heard");

    [Fact]
    public Task Urql_asks_and_submits_over_HTTP_and_listens_on_a_socket() =>
        RunAsync("urql.mjs", "mutation: accepted", "query: terminated", "subscription: heard");

    [Fact]
    public Task Relays_compiler_takes_the_contract_with_a_query_a_connection_a_mutation_and_a_subscription() =>
        RunAsync("relay.mjs", "generated:");

    [Fact]
    public Task GraphQL_codegen_makes_TypeScript_of_the_contract_and_of_the_endpoint() =>
        RunAsync("codegen.mjs", "file:", "endpoint:");

    [Fact]
    public Task GraphQL_Inspector_finds_the_documents_valid_and_the_endpoint_a_part_of_the_contract() =>
        RunAsync("inspector.mjs", "All documents are valid");

    [Fact]
    public Task GraphiQLs_introspection_query_gives_a_valid_schema_in_both_lines_of_graphql_js() =>
        RunAsync("introspection.mjs", "graphql 16, no token", "graphql 16, authorization", "graphql 17, no token", "graphql 17, authorization");

    /// <summary>Runs a script against the hub, for a person of its own; it must end well and say what it did.</summary>
    private async Task RunAsync(string script, params string[] said)
    {
        var person = People.Next("D330106");
        object[] entries =
        [
            People.Registration(person, People.HangzhouHospital, "330106"),
            People.Points($"consumer-{person.Code}", person.Code, People.HangzhouHospital, "330106", "REG40", "PRINCIPAL", "2025-11-18", "2025-11-20"),
        ];
        var (code, text) = await Project.RunAsync(new Dictionary<string, string>
        {
            ["HUB_URL"] = new Uri(hub.Address, "/graphql").ToString(),
            ["HUB_TOKEN"] = await hub.TokenAsync("INSURANCE", "330000", "FUND_SUPERVISION"),
            ["HUB_PERSON"] = person.Code,
            ["HUB_ENTRIES"] = JsonSerializer.Serialize(entries),
        }, script);
        output.WriteLine(text);
        Assert.True(code == 0, $"{script} ended with {code}:\n{text}\n{hub.Log}");
        Assert.All(said, line => Assert.Contains(line, text, StringComparison.Ordinal));
    }
}
