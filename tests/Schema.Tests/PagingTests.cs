namespace Hub.Schema.Tests;

public sealed class PagingTests
{
    [Theory]
    [InlineData("practitioners(first: 0) { totalCount }")]
    [InlineData("practitioners(first: 501) { totalCount }")]
    [InlineData("sanctions(first: -1) { totalCount }")]
    [InlineData("events(first: 501) { nodes { id } }")]
    public async Task A_page_has_1_to_500_rows(string field)
    {
        await using var hub = await TestHub.StartAsync();
        Assert.Equal("BAD_PAGE", (string?)(await hub.ErrorAsync(Callers.Agency, $"{{ {field} }}"))["extensions"]!["code"]);
    }

    [Theory]
    [InlineData("practitioners(after: \"nonsense\") { totalCount }")]
    [InlineData("sanctions(after: \"BEGIN\") { totalCount }")]
    [InlineData("events(after: \"nonsense\") { nodes { id } }")]
    public async Task A_cursor_that_is_not_ours_is_refused(string field)
    {
        await using var hub = await TestHub.StartAsync();
        Assert.Equal("BAD_CURSOR", (string?)(await hub.ErrorAsync(Callers.Agency, $"{{ {field} }}"))["extensions"]!["code"]);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_repeat()
    {
        await using var hub = await TestHub.StartAsync([.. Enumerable.Range(1, 7).Select(n => Given.Registration(n))]);
        var (seen, after, pages) = (new List<string?>(), (string?)null, 0);
        while (true)
        {
            var page = (await hub.DataAsync(Callers.Agency, "query($after: Cursor) { practitioners(first: 3, after: $after) { totalCount nodes { name } pageInfo { hasNextPage hasPreviousPage endCursor } } }", new { after }))["practitioners"]!;
            seen.AddRange(page["nodes"]!.AsArray().Select(n => (string?)n!["name"]));
            Assert.Equal((7, pages++ > 0), ((int)page["totalCount"]!, (bool)page["pageInfo"]!["hasPreviousPage"]!));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!) break;
            after = (string?)page["pageInfo"]!["endCursor"];
        }

        Assert.Equal(3, pages);
        Assert.Equal(7, seen.Distinct().Count());
        Assert.Equal(7, seen.Count);
    }

    [Fact]
    public async Task A_person_s_lists_page_too_and_their_cursors_are_their_own()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1), Given.Points(1, decidedOn: "2025-06-12"));
        const string ask = """query($after: Cursor) { practitioner(code: "D330106000001") { sanctions(first: 1, after: $after) { nodes { decidedOn } pageInfo { hasNextPage endCursor } } history { nodes { after effectiveFrom } pageInfo { endCursor } } } }""";
        var first = (await hub.DataAsync(Callers.Agency, ask))["practitioner"]!;
        Assert.Equal("""[{"decidedOn":"2025-06-12"}]""", first["sanctions"]!["nodes"]!.ToJsonString());
        var second = (await hub.DataAsync(Callers.Agency, ask, new { after = (string?)first["sanctions"]!["pageInfo"]!["endCursor"] }))["practitioner"]!;
        Assert.Equal("""[{"decidedOn":"2025-06-10"}]""", second["sanctions"]!["nodes"]!.ToJsonString());
        var crossed = await hub.ErrorAsync(Callers.Agency, ask, new { after = (string?)first["history"]!["pageInfo"]!["endCursor"] });
        Assert.Equal("BAD_CURSOR", (string?)crossed["extensions"]!["code"]);
    }
}
