using System.Buffers;
using GraphQL.Execution;

namespace Bench.Engine;

/// <summary>One operation that is asked again and again, its answer written into one buffer.</summary>
internal sealed class Asked(string question, RequestContext? context = null)
{
    private readonly GraphQLRequest request = GraphQLRequest.Of(World.Text(question));
    private readonly ArrayBufferWriter<byte> output = new(1 << 20);

    public int Answer()
    {
        output.ResetWrittenCount();
        var asked = World.Executor.ExecuteAsync(request, context ?? World.Context, output);
        if (!asked.IsCompletedSuccessfully)
        {
            throw new InvalidOperationException("Everything is in memory, so nothing may wait.");
        }
        return output.WrittenCount;
    }

    public string Text()
    {
        Answer();
        return System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
