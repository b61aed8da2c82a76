using System.Text.Json;
using Hub.Domain;

namespace Hub.Schema.Tests;

public sealed class EntryInputReaderTests
{
    [Theory]
    [InlineData("""{"points": {"id": "p", "points": "seven"}}""", "p")]
    [InlineData("""{"points": {"id": "p"}, "notice": {"id": "n"}}""", "p")]
    [InlineData("""{"unknown": {"id": "u"}}""", "u")]
    [InlineData("""[1, 2]""", "")]
    [InlineData("""null""", "")]
    [InlineData("""{"registrationClosed": {"id": "c", "person": "X", "institution": "H33010600124", "closedOn": "2025-02-30", "reason": "离职"}}""", "c")]
    public async Task What_does_not_fit_the_contract_is_refused_alone(string line, string id)
    {
        await using var hub = await TestHub.StartAsync();
        var reading = Assert.Single(await ReadAsync(hub, line));
        Assert.Equal(id, reading.Id);
        Assert.Null(reading.Entry);
        Assert.All(reading.Refusals, refusal => Assert.Equal("BAD_INPUT", refusal.Code));
        Assert.NotEmpty(reading.Refusals);
    }

    [Fact]
    public async Task A_line_makes_the_entry_that_submit_would_make()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1));
        var readings = await ReadAsync(hub,
            """{"registrationClosed": {"id": "c", "person": "D330106000001", "institution": "H33010600124", "closedOn": "2025-06-30", "reason": "离职"}}""",
            """{"points": {"id": "bad"}}""",
            """{"restorationDecided": {"id": "r", "person": "D330106000001", "region": "330100", "decidedOn": "2025-06-30", "outcome": "FAILED", "reason": "未整改"}}""");
        Assert.Equal(new RegistrationClosedEntry
        {
            Id = "c", Region = RegionCode.Parse("330106"), Person = Given.Code(1), Institution = InstitutionCode.Parse(Given.HangzhouHospital), ClosedOn = Given.Day("2025-06-30"), Reason = "离职",
        }, readings[0].Entry);
        Assert.Null(readings[1].Entry);
        Assert.Equal(Outcome.Failed, Assert.IsType<RestorationDecidedEntry>(readings[2].Entry).Outcome);
    }

    [Fact]
    public async Task A_fault_says_where_it_is()
    {
        await using var hub = await TestHub.StartAsync();
        var reading = Assert.Single(await ReadAsync(hub, """{"restorationDecided": {"id": "r", "person": "D330106000001", "region": "330100", "decidedOn": "yesterday", "outcome": "FAILED"}}"""));
        Assert.Equal(["decidedOn"], Assert.Single(reading.Refusals).Path);
    }

    private static Task<IReadOnlyList<EntryReading>> ReadAsync(TestHub hub, params string[] lines) =>
        hub.Schema.Inputs.ReadAsync([.. lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))], RegionCode.Country, TestContext.Current.CancellationToken);
}
