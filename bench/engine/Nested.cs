using BenchmarkDotNet.Attributes;

namespace Bench.Engine;

/// <summary>20 groups of 10 members.</summary>
public class Nested
{
    private readonly Asked asked = new("nested");
    private readonly ByHand hand = new();

    [Benchmark]
    public int Engine() => asked.Answer();

    [Benchmark]
    public int Floor() => hand.Write(static json =>
    {
        json.WriteStartArray("groups");
        foreach (var group in World.Groups)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, group.Id);
            json.WriteString("name"u8, group.Name);
            json.WriteStartArray("members");
            foreach (var row in group.Members)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, row.Id);
                json.WriteString("name"u8, row.Name);
                json.WriteNumber("count"u8, row.Count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
