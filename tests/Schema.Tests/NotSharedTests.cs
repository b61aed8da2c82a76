using System.Text.Json.Nodes;

namespace Hub.Schema.Tests;

public sealed class NotSharedTests
{
    [Fact]
    public async Task An_operation_with_a_field_that_is_not_shared_is_refused_whole_saying_who_has_it()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        var answer = await hub.AskAsync(Callers.Health, """{ practitioner(code: "D330106000001") { name idNumber } }""");
        Assert.Null(answer["data"]);
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal("NOT_SHARED", (string?)error["extensions"]!["code"]);
        Assert.Equal("Practitioner.idNumber", (string?)error["extensions"]!["field"]);
        Assert.Equal(["INSURANCE", "ENFORCEMENT", "INSTITUTION", "PRACTITIONER"], Texts(error["extensions"]!["audiences"]!));
        Assert.Contains("hainan/14", Texts(error["extensions"]!["articles"]!));
        Assert.NotNull(error["locations"]);
    }

    [Fact]
    public async Task Without_a_token_nothing_of_persons_is_shared()
    {
        await using var hub = await TestHub.StartAsync();
        var error = await hub.ErrorAsync(null, """{ practitioner(code: "D330106000001") { name } }""");
        Assert.Equal("NOT_SHARED", (string?)error["extensions"]!["code"]);
        Assert.NotEmpty((await hub.DataAsync(null, "{ rulebooks { id title articles { number } } }"))["rulebooks"]!.AsArray());
    }

    [Fact]
    public async Task A_purpose_that_does_not_have_the_field_is_told_which_do()
    {
        await using var hub = await TestHub.StartAsync();
        var error = await hub.ErrorAsync(Callers.Agency with { Purpose = Domain.Purpose.Settlement }, """{ practitioner(code: "D330106000001") { idNumber } }""");
        Assert.EndsWith("INSURANCE has it only for FUND_SUPERVISION, CASE_TRANSFER.", (string?)error["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audience_without_an_article_in_its_province_is_told_so()
    {
        await using var hub = await TestHub.StartAsync();
        var error = await hub.ErrorAsync(Callers.HangzhouEnforcement, """{ practitioner(code: "D330106000001") { name } }""");
        Assert.EndsWith("The articles give ENFORCEMENT no right in the caller's province or body.", (string?)error["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_shows_the_view_only()
    {
        await using var hub = await TestHub.StartAsync();
        var data = await hub.DataAsync(Callers.Platform, "{ __schema { types { name fields { name } } } }");
        Assert.DoesNotContain(data["__schema"]!["types"]!.AsArray(), type => ((string?)type!["name"])!.Contains("Point", StringComparison.Ordinal));
        Assert.DoesNotContain("points", data.ToJsonString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Texts(JsonNode list) => list.AsArray().Select(item => (string?)item);
}
