using BenchmarkDotNet.Attributes;
using GraphQL.Language;
using GraphQL.Validation;

namespace Bench.Engine;

/// <summary>Holding a document of ordinary size, already read, against all rules and limits.</summary>
public class Validate
{
    private readonly Document document = Parser.Parse(World.Text("document"));

    [Benchmark]
    public int Engine()
    {
        var errors = Validator.Validate(World.Context.View, document).Count;
        return errors == 0 ? errors : throw new InvalidOperationException("The document is valid.");
    }
}
