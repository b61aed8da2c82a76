using BenchmarkDotNet.Attributes;

namespace Bench.Engine;

/// <summary>1,000 rows of 6 fields.</summary>
public class List
{
    private readonly Asked asked = new("list");
    private readonly ByHand hand = new();

    [Benchmark]
    public int Engine() => asked.Answer();

    [Benchmark]
    public int Floor() => hand.Write(static json =>
    {
        json.WriteStartArray("rows");
        foreach (var row in World.Rows)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, row.Id);
            json.WriteString("name"u8, row.Name);
            json.WriteString("title"u8, row.Title);
            json.WriteNumber("count"u8, row.Count);
            json.WriteNumber("share"u8, row.Share);
            json.WriteBoolean("active"u8, row.Active);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
