using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Who of the insurance side sends what was ruled on an objection (hainan/13, shanxi/54, shanxi/55, zhejiang/40): the body that ruled, under its own token.</summary>
public sealed class ObjectionBodyTests
{
    private const string Ask = "mutation($entry: EntryInput!) { simulate(entry: $entry) { refusals { code path } } }";

    [Theory]
    [InlineData(InsuranceBody.Agency, "AGENCY", "")]
    [InlineData(InsuranceBody.Agency, "ADMINISTRATION", "BODY_NOT_COMPETENT decidedBy")]
    [InlineData(InsuranceBody.Administration, "ADMINISTRATION", "")]
    [InlineData(InsuranceBody.Administration, "AGENCY", "BODY_NOT_COMPETENT decidedBy")]
    [InlineData(InsuranceBody.Administration, null, "")]
    // 浙江 knows no ruling of the higher agency (zhejiang/40).
    [InlineData(InsuranceBody.HigherAgency, null, "BODY_NOT_COMPETENT decidedBy")]
    [InlineData(InsuranceBody.HigherAgency, "HIGHER_AGENCY", "BODY_NOT_COMPETENT decidedBy")]
    public async Task A_body_sends_its_own_rulings_only(InsuranceBody body, string? decidedBy, string refusal)
    {
        await using var hub = await TestHub.StartAsync(Story.Of(1));
        var answer = await hub.DataAsync(Callers.Agency with { Body = body }, Ask, new { entry = Ruling(decidedBy) });
        Assert.Equal(refusal, string.Join("; ", answer["simulate"]!["refusals"]!.AsArray().Select(r => $"{r!["code"]} {r["path"]![0]}")));
    }

    [Fact]
    public async Task Who_says_for_no_body_sends_no_ruling()
    {
        await using var hub = await TestHub.StartAsync(Story.Of(1));
        var answer = await hub.AskAsync(Callers.Agency with { Body = null }, Ask, new { entry = Ruling("AGENCY") });
        Assert.Null(answer["data"]);
    }

    private static JsonObject Ruling(string? decidedBy) => new()
    {
        ["objectionDecided"] = new JsonObject
        {
            ["id"] = "ruling", ["objection"] = "objection-1-2025-06-10", ["decidedOn"] = "2025-06-30", ["outcome"] = "UPHELD", ["reason"] = "维持", ["decidedBy"] = decidedBy,
        },
    };
}
