using System.Text;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.Response;

namespace GraphQL.Tests.Hostile;

/// <summary>100,000 inputs with <see cref="FuzzOverHttp"/>: never an unhandled exception, never more memory than the input's size allows.</summary>
public sealed class Fuzz(ITestOutputHelper test)
{
    [Fact]
    public void The_parser_reads_or_refuses_whatever_comes()
    {
        var mutations = Mutations.Fresh(test.WriteLine);
        for (var i = 0; i < 45_000; i++)
        {
            var source = i % 3 == 0 ? mutations.Noise() : mutations.Mutant(Corpus.Documents);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var document = Read(source, mutations, i);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < 50_000 + 500L * source.Length, $"{allocated} bytes for {source.Length}. {Story(mutations, i, source)}");
            if (document is not null && i % 4 == 0)
            {
                PrintsTheSame(document, mutations, i, source);
            }
        }
    }

    [Fact]
    public void The_engine_answers_whatever_comes()
    {
        var mutations = Mutations.Fresh(test.WriteLine);
        var target = new Target();
        for (var i = 0; i < 40_000; i++)
        {
            var source = i % 10 == 0 ? mutations.Noise() : mutations.Mutant(Corpus.Documents);
            using var variables = Variables(mutations);
            var (answer, allocated) = target.Ask(source, variables?.RootElement ?? default);
            Assert.True(target.Failures.Count == 0, $"{target.Failures.FirstOrDefault()} {Story(mutations, i, source)}");
            Assert.True(allocated < 2_000_000 + 2_000L * source.Length, $"{allocated} bytes for {source.Length}. {Story(mutations, i, source)}");
            Assert.True(IsResponse(answer), $"{Encoding.UTF8.GetString(answer.Span)} {Story(mutations, i, source)}");
        }
    }

    private static Document? Read(byte[] source, Mutations mutations, int i)
    {
        try
        {
            return Parser.Parse(source);
        }
        catch (GraphQLException)
        {
            return null;
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException(Story(mutations, i, source), failure);
        }
    }

    private static void PrintsTheSame(Document document, Mutations mutations, int i, byte[] source)
    {
        var printed = Printer.Print(document);
        Assert.True(printed == Printer.Print(Parser.Parse(printed, ParserLimits.Trusted)), Story(mutations, i, source));
    }

    private static JsonDocument? Variables(Mutations mutations)
    {
        try
        {
            return JsonDocument.Parse(mutations.Chance(2) ? mutations.Mutant(Corpus.Variables) : Encoding.UTF8.GetBytes(mutations.Pick(Corpus.Variables)));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A response has errors, or data, or both; a refused one has no data at all.</summary>
    private static bool IsResponse(ReadOnlyMemory<byte> answer)
    {
        using var json = JsonDocument.Parse(answer);
        var errors = json.RootElement.TryGetProperty("errors", out var list) ? list.GetArrayLength() : 0;
        return errors > 0 || json.RootElement.GetProperty("data").ValueKind == JsonValueKind.Object;
    }

    private static string Story(Mutations mutations, int i, byte[] source) =>
        $"FUZZ_SEED={mutations.Seed}, input {i}: {Convert.ToBase64String(source)}";
}
