using System.Text.Json.Nodes;
using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Whoever sends an entry of a person out of reach, or one that refers to such a person's, is answered as if there were nobody.</summary>
public sealed class SubmitProbeTests
{
    private const string Ask = "mutation($entry: EntryInput!) { simulate(entry: $entry) { refusals { code message path } warnings { code message } before { status } after { status } recipients { audience region } recipientsWithheld } }";

    [Fact]
    public async Task An_entry_about_somebody_out_of_reach_is_refused_as_one_about_nobody()
    {
        var plot = Plot.HangzhouHospital;
        var target = new Planted(plot);
        await using var without = await AttackedWorld.StartAsync(Plot.All.Select(other => Outsiders.Resident(other).Registration()));
        await using var with = await AttackedWorld.StartAsync([.. Plot.All.Select(other => Outsiders.Resident(other).Registration()), .. target.Story()]);
        var sent = 0;
        // INSURANCE can ask for any code and is told that it is withheld, so a submit tells it no more.
        foreach (var caller in Outsiders.Of(plot).Where(caller => caller.Audience != Audience.Insurance))
        {
            if (AttackedView.Of(with.Schema, caller).Visible.Type("EntryInput") is not InputObjectType kinds) continue;
            // A code names one person in the whole country: to register another under it is refused as a conflict, wherever he is.
            foreach (var entry in kinds.Fields.Where(kind => kind.Name != "registration").SelectMany(kind => Entries(kind.Name, caller, target)))
            {
                sent++;
                var variables = new JsonObject { ["entry"] = entry }.ToJsonString();
                Assert.Equal(await AttackedWorld.AskAsync(without.Schema, caller, Ask, variables), await AttackedWorld.AskAsync(with.Schema, caller, Ask, variables));
            }
        }

        Assert.True(sent > 100, $"Only {sent} entries.");
    }

    /// <summary>One of the kind, with the person, what it refers to and the sender's key aimed at the target, one by one and together.</summary>
    private static IEnumerable<JsonObject> Entries(string kind, Caller caller, Planted target)
    {
        var own = Plot.All.First(plot => caller.Institution == plot.Institution || caller.Region.Contains(plot.County));
        foreach (var named in (string[])[target.Control("points"), target.Key("points"), target.Control("objection"), target.Control("transferred")])
        {
            foreach (var place in (string[])[own.Code, target.Plot.Code])
            {
                var aimed = Sent.Of(kind);
                var fields = aimed[kind]!.AsObject();
                foreach (var field in (string[])["entry", "objection", "application", "transfer", "id"]) if (fields.ContainsKey(field)) fields[field] = named;
                if (fields.ContainsKey("person")) fields["person"] = target.Person.Value;
                if (fields.ContainsKey("institution")) fields["institution"] = place;
                if (fields.ContainsKey("region")) fields["region"] = caller.Region.ToString();
                yield return aimed;
            }
        }
    }
}
