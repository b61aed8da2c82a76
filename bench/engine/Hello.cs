using BenchmarkDotNet.Attributes;

namespace Bench.Engine;

/// <summary>The least that can be asked, of a document that is known.</summary>
public class Hello
{
    private readonly Asked asked = new("hello");

    [Benchmark]
    public int Engine() => asked.Answer();
}
