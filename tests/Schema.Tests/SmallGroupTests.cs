using System.Text.Json.Nodes;
using Hub.Domain;

namespace Hub.Schema.Tests;

public sealed class SmallGroupTests
{
    /// <summary>A department whose grant leaves the persons out.</summary>
    private static readonly Caller Statistician = Callers.Of(Audience.Insurance, "000000", Purpose.FundSupervision) with { Body = InsuranceBody.Administration, Without = FieldSet.Of(["Practitioner.id"]) };

    private static readonly string[] Tables = ["", "REGION", "CATEGORY", "CIRCUMSTANCE", "MONTH"];

    [Fact]
    public async Task Who_may_read_the_persons_has_every_figure()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1), Given.Points(1));
        var row = Assert.Single((await RowsAsync(hub, Callers.Health, "REGION", "INSTITUTION", "MONTH")));
        Assert.Equal((1, false), ((int?)row["persons"], (bool)row["suppressed"]!));
    }

    [Theory]
    [InlineData("by: [REGION, MONTH]")]
    [InlineData("by: [INSTITUTION]")]
    [InlineData("by: [], where: {category: [DOCTOR]}")]
    [InlineData("by: [], where: {region: \"330106\"}")]
    [InlineData("by: [], where: {institution: \"H33010600124\"}")]
    public async Task Who_may_not_gets_one_dimension_without_conditions(string arguments)
    {
        await using var hub = await TestHub.StartAsync();
        var error = await hub.ErrorAsync(Statistician, $"{{ pointTotals(year: 2025, {arguments}) {{ entries }} }}");
        Assert.Equal("SMALL_GROUPS", (string?)error["extensions"]!["code"]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(11)]
    [InlineData(17)]
    [InlineData(23)]
    public async Task No_figure_of_a_small_group_is_left_when_the_others_are_taken_from_the_total(int seed)
    {
        var random = new Random(seed);
        string[] places = [Given.HangzhouHospital, Given.HangzhouPharmacy, Given.HaikouHospital, Given.HaikouPharmacy];
        await using var hub = await TestHub.StartAsync();
        for (var n = 1; n <= 18; n++)
        {
            var at = places[Math.Min(random.Next(places.Length), random.Next(places.Length))];
            await hub.SubmitAsync(Given.Registration(n, at), Given.Points(n, at, decidedOn: $"2025-0{random.Next(4, 7)}-1{random.Next(0, 9)}"));
        }

        var persons = new Dictionary<string, List<int>>();
        foreach (var table in Tables)
        {
            var (real, shown) = (await RowsAsync(hub, Callers.Nation, table), await RowsAsync(hub, Statistician, table));
            Assert.Equal(real.Count, shown.Count);
            var hidden = real.Zip(shown).Where(r => (bool)r.Second["suppressed"]!).Select(r => (int)r.First["persons"]!).ToList();
            Assert.All(shown, row => Assert.Equal((bool)row["suppressed"]!, row["entries"] is null && row["persons"] is null && row["points"] is null && row["suspended"] is null && row["terminated"] is null));
            Assert.All(real.Zip(shown), row => Assert.True((bool)row.Second["suppressed"]! || (int)row.First["persons"]! >= 5));
            // One unknown is the total less the rest; two or more of which one could have been shown are not found so.
            Assert.True(hidden.Count == 0 || hidden.Count == real.Count || (hidden.Count > 1 && hidden.Max() >= 5), $"{table}: {string.Join(", ", hidden)}");
            if (table.Length > 0 && hidden.Count == 1) Assert.Single(real);
            persons[table] = hidden;
        }

        Assert.Contains(persons.Values, hidden => hidden.Count > 0);
    }

    private static async Task<List<JsonNode>> RowsAsync(TestHub hub, Caller caller, params string[] by) =>
        [.. (await hub.DataAsync(caller, $"{{ pointTotals(year: 2025, by: [{string.Join(", ", by)}]) {{ suppressed persons entries points suspended terminated }} }}"))["pointTotals"]!.AsArray().Select(r => r!)];
}
