using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>
/// Two hubs, alike but for one person of whom one of them holds everything: whoever does not reach that person is answered alike by both,
/// byte for byte, whatever he asks; where the design says so, WITHHELD and nothing more.
/// </summary>
public sealed partial class OutOfReachTests(ITestOutputHelper output)
{
    private static readonly List<Plot> Places = [Plot.DanzhouPharmacy, Plot.WuzhishanPharmacy, Plot.HangzhouHospital, Plot.TaiyuanHospital];

    public static TheoryData<string> Targets => [.. Places.Select(plot => plot.Code)];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Somebody_out_of_reach_is_as_nobody_to_whatever_is_asked(string place)
    {
        var plot = Plot.All.Single(p => p.Code == place);
        var turn = Places.IndexOf(plot);
        var target = new Planted(plot);
        await using var without = await AttackedWorld.StartAsync(Base());
        await using var with = await AttackedWorld.StartAsync([.. Base(), .. target.Story()]);
        var ids = await NodeIds.AllAsync(with.Schema, target);
        // The same is asked of both, since a person is told who looked.
        Assert.DoesNotContain(await NodeIds.AllAsync(without.Schema, target), id => id[0] == 'F');
        Assert.True(ids.Count > 20, $"Only {ids.Count} ids.");
        var (asked, told) = (0, new List<string>());
        foreach (var caller in Outsiders.Of(plot))
        {
            // Each question is put of one of them, the next one of the next.
            foreach (var query in new Battery(AttackedView.Of(with.Schema, caller), target, ids).Queries().Where((_, n) => n % Places.Count == turn))
            {
                asked++;
                var (there, nowhere) = (await AskAsync(with, caller, query), await AskAsync(without, caller, query));
                if (there != nowhere && !IsWithheld(there, nowhere)) told.Add($"{caller.Audience} {caller.Region}: {query[..Math.Min(query.Length, 160)]}\n  {Differing(there, nowhere)}\n  {Differing(nowhere, there)}");
            }
        }

        output.WriteLine($"{asked} questions.");
        Assert.True(told.Count == 0, $"{told.Count}\n{string.Join('\n', told.Take(30))}");
        Assert.True(asked > 500, $"Only {asked} questions.");
    }

    /// <summary>Without the ids of events, which are drawn, and of disclosures, which are sealed.</summary>
    private static async Task<string> AskAsync(AttackedWorld world, Caller caller, string query) => Drawn().Replace(await AttackedWorld.AskAsync(world.Schema, caller, query), "\"V\"");

    [GeneratedRegex("\"V[0-9A-Za-z_-]{32,}\"")]
    private static partial Regex Drawn();

    private static IEnumerable<Entry> Base() => Plot.All.Select(Outsiders.Resident).SelectMany(IEnumerable<Entry> (resident) => [resident.Registration(), resident.Scored()]);

    /// <summary>Null and one error beside it with a reason that is the same for everybody out of reach, where the other hub says null.</summary>
    private static bool IsWithheld(string there, string nowhere)
    {
        var (one, other) = (JsonNode.Parse(there)!, JsonNode.Parse(nowhere)!);
        if (one["errors"] is not JsonArray { Count: 1 } errors || (string?)errors[0]!["extensions"]?["code"] != "WITHHELD" || other["errors"] is not null) return false;
        var (field, value) = one["data"]!.AsObject().Single();
        return field is "practitioner" or "payability" && value is null && other["data"]![field] is null && !there.Contains(Planted.Mark, StringComparison.Ordinal);
    }

    private static string Differing(string one, string other)
    {
        var from = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return one[Math.Max(0, from - 120)..Math.Min(one.Length, from + 200)];
    }
}
