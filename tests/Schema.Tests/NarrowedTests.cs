using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Execution;
using GraphQL.Response;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Callers who have less than their audience: by an operation's own purpose, or by what their client was granted.</summary>
public sealed class NarrowedTests
{
    private const string Name = """{ practitioner(code: "D330106000001") { name } }""";
    private const string IdNumber = """{ practitioner(code: "D330106000001") { idNumber } }""";

    [Fact]
    public async Task An_operation_narrowed_to_another_purpose_has_what_both_give()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        Assert.NotNull((await AskAsync(hub, Callers.Agency, IdNumber, "CASE_TRANSFER"))["data"]!["practitioner"]!["idNumber"]);
        Assert.Equal("NOT_SHARED", Code(await AskAsync(hub, Callers.Agency, IdNumber, "SETTLEMENT")));
        Assert.Equal("NOT_SHARED", Code(await AskAsync(hub, Callers.Agency with { Purpose = Purpose.Settlement }, IdNumber, "FUND_SUPERVISION")));
        Assert.Equal("SETTLEMENT", (string?)(await AskAsync(hub, Callers.Agency, "{ viewer { purpose } }", "SETTLEMENT"))["data"]!["viewer"]!["purpose"]);
    }

    [Theory]
    [InlineData("\"INDUSTRY_FOLLOW_UP\"")]
    [InlineData("\"CURIOSITY\"")]
    [InlineData("\"fund_supervision\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("[\"FUND_SUPERVISION\"]")]
    public async Task A_purpose_that_the_audience_may_not_ask_for_is_refused(string purpose)
    {
        await using var hub = await TestHub.StartAsync();
        Assert.Equal("PURPOSE_NOT_ALLOWED", Code(await AskAsync(hub, Callers.Agency, "{ viewer { purpose } }", purpose, quote: false)));
    }

    [Fact]
    public async Task A_purpose_that_the_client_was_not_granted_is_refused()
    {
        await using var hub = await TestHub.StartAsync();
        var granted = Callers.Agency with { Purposes = [Purpose.FundSupervision] };
        Assert.Equal("PURPOSE_NOT_ALLOWED", Code(await AskAsync(hub, granted, "{ viewer { purpose } }", "CASE_TRANSFER")));
        Assert.Null((await AskAsync(hub, granted, "{ viewer { purpose } }", "FUND_SUPERVISION"))["errors"]);
    }

    [Fact]
    public async Task A_field_that_a_grant_leaves_out_is_in_no_part_of_the_view()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        var less = Callers.Agency with { Without = FieldSet.Of(["Practitioner.name", "PractitionerFilter.name"]) };
        var refused = await hub.ErrorAsync(less, Name);
        Assert.Equal("NOT_SHARED", (string?)refused["extensions"]!["code"]);
        Assert.EndsWith("The grant to this client leaves it out.", (string?)refused["message"], StringComparison.Ordinal);
        Assert.Equal("NOT_SHARED", (string?)(await hub.ErrorAsync(less, """{ practitioners(first: 1) { nodes { ...p } } } fragment p on Practitioner { it: name }"""))["extensions"]!["code"]);
        Assert.DoesNotContain((await hub.DataAsync(less, "{ viewer { fields { type field } } }"))["viewer"]!["fields"]!.AsArray(), f => (string?)f!["type"] == "Practitioner" && (string?)f["field"] == "name");
        var seen = await hub.DataAsync(less, """{ p: __type(name: "Practitioner") { fields { name } } f: __type(name: "PractitionerFilter") { inputFields { name } } }""");
        Assert.DoesNotContain(seen["p"]!["fields"]!.AsArray(), f => (string?)f!["name"] == "name");
        Assert.DoesNotContain(seen["f"]!["inputFields"]!.AsArray(), f => (string?)f!["name"] == "name");
        Assert.NotNull((await hub.DataAsync(Callers.Agency, Name))["practitioner"]!["name"]);
    }

    [Fact]
    public async Task A_stream_goes_on_from_its_place_with_what_its_caller_reaches_since_and_ends_when_it_is_withdrawn()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1));
        var access = new ChangingAccess(hub.Schema, Callers.Nation);
        var document = GraphQLRequest.Of("""subscription { events(after: "BEGIN") { number kind } }""");
        var heard = new List<string>();
        await foreach (var result in hub.Schema.Executor.Subscribe(document, () => access.Current, TestContext.Current.CancellationToken))
        {
            using (result) heard.Add(result.HasData ? $"{Json(result)["data"]!["events"]!["number"]}" : result.Errors[0].Code!);
            if (heard.Count == 1)
            {
                access.Narrow(Callers.Nation with { Region = RegionCode.Parse("460000") });
                await hub.SubmitAsync(Given.Registration(2), Given.Registration(3, Given.HaikouHospital));
            }
            else access.Withdrawn ??= GraphQLError.Of("GRANT_REVOKED", "over");
            if (heard.Count == 2) await hub.SubmitAsync(Given.Registration(4, Given.HaikouHospital));
        }

        Assert.Equal(["1", "2", "GRANT_REVOKED"], heard);
    }

    private static string? Code(JsonNode answer) => (string?)Assert.Single(answer["errors"]!.AsArray())!["extensions"]!["code"];

    private static async Task<JsonNode> AskAsync(TestHub hub, Caller caller, string document, string purpose, bool quote = true)
    {
        var extensions = JsonSerializer.Deserialize<JsonElement>($$"""{"purpose": {{(quote ? $"\"{purpose}\"" : purpose)}}}""");
        var output = new ArrayBufferWriter<byte>();
        await hub.Schema.Executor.ExecuteAsync(GraphQLRequest.Of(document) with { Extensions = extensions }, HubSchema.LettingNarrow(hub.Schema.RequestOf(caller)), output, TestContext.Current.CancellationToken);
        return JsonNode.Parse(output.WrittenSpan)!;
    }

    private static JsonNode Json(ExecutionResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return JsonNode.Parse(output.WrittenSpan)!;
    }

    /// <summary>A right that the test changes by hand.</summary>
    private sealed class ChangingAccess : IAccess
    {
        private readonly HubSchema _schema;

        public ChangingAccess(HubSchema schema, Caller caller) => (_schema, Current) = (schema, schema.RequestOf(caller, access: this));

        public RequestContext Current { get; private set; }

        public GraphQLError? Withdrawn { get; set; }

        public CancellationToken Ended => default;

        public void Narrow(Caller narrower) => Current = _schema.RequestFor(Current, narrower);
    }
}
