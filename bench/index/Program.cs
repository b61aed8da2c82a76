using System.Text.Json;
using Bench;
using Bench.Index;
using Hub.Domain;

// What a look-up costs among few people and among many, turn by turn: a whole query in process (index), and the index alone (find). And what a
// person takes in memory. Writes a line of JSON for each, for report.mjs to compare.
const int Rounds = 25;
var sizes = args.Length > 0 ? [.. args.Select(int.Parse)] : (int[])[50_000, 5_000_000];
var law = Law.Read();
var platform = new Caller
{
    Audience = Audience.Platform, Region = RegionCode.Country, Purpose = Purpose.PatientNotice, Subject = "bench", ExpiresAt = DateTimeOffset.MaxValue,
};
var folder = Directory.CreateTempSubdirectory("bench-index");
var sides = new List<(string Side, Node Node, List<double> Asked, List<double> Found)>();
foreach (var persons in sizes) sides.Add((persons == sizes[0] ? "small" : "large", await Node.StartAsync(persons, law, folder.FullName), [], []));
for (var round = -5; round < Rounds; round++)
{
    foreach (var (_, node, asked, found) in sides)
    {
        var (whole, alone) = (await node.AskAsync(platform), node.Find());
        if (round < 0) continue;
        asked.Add(whole);
        found.Add(alone);
    }
}

foreach (var (side, node, asked, found) in sides)
{
    Console.WriteLine(JsonSerializer.Serialize(new { question = "index", side, nanoseconds = asked.Order().ElementAt(Rounds / 2), bytesAPerson = Math.Round(node.BytesAPerson, 1) }));
    Console.WriteLine(JsonSerializer.Serialize(new { question = "find", side, nanoseconds = found.Order().ElementAt(Rounds / 2) }));
    await node.DisposeAsync();
}

Directory.Delete(folder.FullName, recursive: true);
