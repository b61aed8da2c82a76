using System.Text;
using BenchmarkDotNet.Attributes;
using GraphQL.Language;

namespace Bench.Engine;

/// <summary>Reading a document of ordinary size.</summary>
public class Parse
{
    private readonly byte[] source = Encoding.UTF8.GetBytes(World.Text("document"));

    [Benchmark]
    public Document Engine() => Parser.Parse(source);
}
