using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Every text that comes out of the world says where it was written: nothing of a place that the caller does not reach is among it, and no number but in the form that is shared.</summary>
public sealed partial class MarkTests(PlantedWorld planted) : IClassFixture<PlantedWorld>
{
    [Fact]
    public async Task Nothing_written_elsewhere_comes_out_of_anything_that_is_asked()
    {
        var (asked, marks) = (0, 0);
        foreach (var caller in Outsiders.Everybody)
        {
            var target = new Planted(Plot.All.FirstOrDefault(plot => Outsiders.Reaches(caller, plot)) ?? Plot.HaikouPharmacy);
            var ids = await NodeIds.AllAsync(planted.World.Schema, target);
            foreach (var query in new Battery(AttackedView.Of(planted.World.Schema, caller), target, ids).Queries())
            {
                asked++;
                var answer = Regex.Unescape(await AttackedWorld.AskAsync(planted.World.Schema, caller, query));
                foreach (Match mark in Marks().Matches(answer))
                {
                    marks++;
                    Assert.True(IsOf(caller, Plot.All.Single(plot => plot.Code == mark.Groups["plot"].Value)), $"{caller.Audience} {caller.Region} was told {mark.Value} by {query[..Math.Min(query.Length, 200)]}");
                }

                foreach (var plot in Plot.All.Where(plot => !MayHaveNumbers(caller, plot))) Assert.DoesNotContain(new Planted(plot).IdNumber, answer, StringComparison.Ordinal);
            }
        }

        Assert.True(asked > 1000 && marks > 1000, $"Only {asked} questions and {marks} texts.");
    }

    [Fact]
    public async Task No_cursor_and_no_id_has_a_code_a_number_or_a_day_in_it()
    {
        const string page = "(first: 1) { edges { cursor } pageInfo { endCursor } }";
        string[] lists = ["practitioners", "institutions", "registrations", "entries", "deadlines", "duties", "sanctions", "events"];
        var answer = JsonNode.Parse(await AttackedWorld.AskAsync(planted.World.Schema, Callers.Nation, $"{{ {string.Join(' ', lists.Select(list => list + page))} }}"))!;
        foreach (var list in lists)
        {
            var cursor = (string)answer["data"]![list]!["edges"]![0]!["cursor"]!;
            var held = Encoding.Latin1.GetString(Base64Url.DecodeFromChars(cursor));
            Assert.DoesNotMatch("[0-9]{4}|[DNYPH][0-9]", held);
        }

        foreach (var target in Plot.All.Select(plot => new Planted(plot)))
        {
            Assert.All(await NodeIds.AllAsync(planted.World.Schema, target), id => Assert.DoesNotMatch($"{target.Person}|{target.IdNumber}|{target.Plot.Code}", id));
        }
    }

    private static bool IsOf(Caller caller, Plot plot) => caller.Audience switch
    {
        Audience.Institution => caller.Institution == plot.Institution,
        _ => Outsiders.Reaches(caller, plot),
    };

    private static bool MayHaveNumbers(Caller caller, Plot plot) => caller.Audience == Audience.Insurance && Outsiders.Reaches(caller, plot);

    [GeneratedRegex(Planted.Mark + @"[^""]*?/(?<plot>[HP]\d{11})")]
    private static partial Regex Marks();
}
