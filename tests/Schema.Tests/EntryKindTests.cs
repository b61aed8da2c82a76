using System.Text.Json;
using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Every field of EntryInput leads to an entry of its own, and to a check of it.</summary>
public sealed class EntryKindTests
{
    private static readonly InputObjectType Inputs = (InputObjectType)GraphQLSchema.Parse(HubSchema.Contract).Type("EntryInput")!;

    public static TheoryData<string> Kinds => [.. Inputs.Fields.Select(f => f.Name)];

    [Fact]
    public void Each_has_a_form_a_record_and_an_example()
    {
        var fields = Inputs.Fields.Select(f => f.Name).Order().ToList();
        Assert.Equal(fields, EntryForms.Kinds.Order());
        Assert.Equal(fields, Records().Order());
        Assert.Equal(fields, Sent.All.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_makes_the_record_of_its_kind_with_everything_that_was_sent_and_is_checked(string kind)
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital));
        JsonElement[] sent = [JsonSerializer.SerializeToElement(Sent.Of("objection")), JsonSerializer.SerializeToElement(Sent.Of(kind))];
        var reading = (await hub.Schema.Inputs.ReadAsync(sent, RegionCode.Parse(Sent.Region), TestContext.Current.CancellationToken))[1];
        Assert.Empty(reading.Refusals);
        var entry = reading.Entry!;
        Assert.Equal((kind, kind), (entry.Kind, entry.Id));
        Assert.Equal("4601", entry.Region.ToString()[..4]);
        Assert.True(entry.LawDay > new DateOnly(2025, 5, 1));
        Assert.NotNull(Admission.Check(entry, null, null, Repository.Law, InstitutionRecord.Of([]), TestHub.Today));
    }

    [Fact]
    public async Task What_was_sent_stands_in_the_record()
    {
        await using var hub = await TestHub.StartAsync(Given.Registration(1, Given.HaikouHospital), Given.Points(1, Given.HaikouHospital));
        var points = LedgerEntry.ControlOf(RegionCode.Parse(Sent.Region), Sent.Points);
        var readings = await hub.Schema.Inputs.ReadAsync(
            [.. ((string[])["agreement", "caseTransferred", "institutionDecision", "repair", "objection", "objectionStep"]).Select(kind => JsonSerializer.SerializeToElement(Sent.Of(kind)))],
            RegionCode.Country, TestContext.Current.CancellationToken);
        Assert.Equal([Given.Code(1)], Assert.IsType<AgreementEntry>(readings[0].Entry).Persons);
        Assert.Equal([points], Assert.IsType<CaseTransferredEntry>(readings[1].Entry).Entries);
        Assert.Equal([InstitutionMeasure.LiquidatedDamages, InstitutionMeasure.PaymentRecovered], Assert.IsType<InstitutionDecisionEntry>(readings[2].Entry).Measures);
        Assert.Equal((1, Outcome.Passed), Assert.IsType<RepairEntry>(readings[3].Entry) is var repair ? (repair.Times, repair.Outcome) : default);
        Assert.Equal(points, Assert.IsType<ObjectionEntry>(readings[4].Entry).Entry);
        Assert.Equal(LedgerEntry.ControlOf(RegionCode.Parse(Sent.Region), "objection"), Assert.IsType<ObjectionStepEntry>(readings[5].Entry).Objection);
    }

    private static IEnumerable<string> Records() => typeof(Entry).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(Entry)))
        .Select(t => ((Entry)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t)).Kind);
}
