using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>A standing that the node's index knows is, byte for byte, the one that the fold of the file gives.</summary>
public sealed class IndexedStandingTests
{
    private const string Fields = """
        status effects official { region status from lastDay termExpired noRegistrationUntil warning } from lastDay termExpired noRegistrationUntil underObjection
        sanctions { id status practitioner { name } } explanation { text article { number } reading entry points total } asOf
        """;

    /// <summary>What is asked as known at a moment is always folded.</summary>
    private const string Folded = $$"""{ practitioners(first: 100) { nodes { name standing(asKnownAt: "2999-01-01T00:00:00Z") { {{Fields}} } } } }""";

    private const string Told = $$"""{ practitioners(first: 100) { nodes { name standing { {{Fields}} } } } }""";

    [Fact]
    public async Task It_is_what_the_fold_says_whatever_arrives_for_whoever_was_only_registered()
    {
        await using var hub = await TestHub.StartAsync(
        [
            .. Story.Of(1), Given.Registration(2), Given.Registration(3, registeredOn: "2025-05-05"), Given.Registration(3, Given.HaikouHospital), Given.Registration(4), Closed(4), Given.Registration(5), Reported(5),
        ]);
        var before = (await hub.DataAsync(Callers.Agency, Told)).ToJsonString();
        hub.Store.Index.Start();
        while (await hub.Store.Index.AtAsync(default, TestContext.Current.CancellationToken) is null) await Task.Delay(10, TestContext.Current.CancellationToken);

        Assert.Equal(before, await SameAsync(hub));
        Entry[] arriving = [Given.Points(2), .. Story.Of(3).Where(e => e is PointsEntry or ObjectionEntry), Reversal(2), Given.Registration(4, registeredOn: "2025-06-20") with { Id = "reg-4-again" }, Given.Registration(6)];
        foreach (var entry in arriving)
        {
            await hub.SubmitAsync(entry);
            var after = await SameAsync(hub);
            Assert.NotEqual(before, after);
            before = after;
        }
    }

    [Fact]
    public async Task Whether_a_file_is_read_for_it_or_not_the_same_is_put_on_record()
    {
        const string ask = """{ practitioner(code: "D330106000002") { standing { status official { region } explanation { text } } } }""";
        await using var hub = await TestHub.StartAsync(Given.Registration(2));
        await hub.DataAsync(Callers.Agency, ask);
        hub.Store.Index.Start();
        while (await hub.Store.Index.AtAsync(default, TestContext.Current.CancellationToken) is null) await Task.Delay(10, TestContext.Current.CancellationToken);
        await hub.DataAsync(Callers.Agency, ask);

        var records = await hub.RecordsAsync();
        Assert.Equal(2, records.Count);
        foreach (var record in records) foreach (var own in new[] { "at", "id", "sequence", "previous", "hash" }) record.AsObject().Remove(own);
        Assert.Equal(records[0].ToJsonString(), records[1].ToJsonString());
    }

    private static async Task<string> SameAsync(TestHub hub)
    {
        var told = (await hub.DataAsync(Callers.Agency, Told)).ToJsonString();
        Assert.Equal((await hub.DataAsync(Callers.Agency, Folded)).ToJsonString(), told);
        return told;
    }

    private static RegistrationClosedEntry Closed(int n) => new()
    {
        Id = $"closed-{n}", Region = RegionCode.Parse("330106"), Person = Given.Code(n), Institution = InstitutionCode.Parse(Given.HangzhouHospital), ClosedOn = Given.Day("2025-06-01"), Reason = "离职",
    };

    private static ReportedStatusEntry Reported(int n) => new()
    {
        Id = $"told-{n}", Region = RegionCode.Parse("330106"), Person = Given.Code(n), Institution = InstitutionCode.Parse(Given.HangzhouHospital), Status = Status.Suspended, ReportedOn = Given.Day("2025-06-30"),
    };

    private static ReversalEntry Reversal(int n) => new()
    {
        Id = $"reversal-{n}", Region = RegionCode.Parse("330100"), Entry = LedgerEntry.ControlOf(RegionCode.Parse("330100"), $"points-{n}-2025-06-10"), DecidedOn = Given.Day("2025-06-20"), Reason = "撤销", DocumentNumber = "文",
    };
}
