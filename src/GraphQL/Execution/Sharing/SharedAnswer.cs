using System.Buffers;
using GraphQL.Execution.Columns;
using GraphQL.Response;

namespace GraphQL.Execution.Sharing;

/// <summary>An event's answer as it was written once for all receivers who are given the same, open where each has a value of its own.</summary>
internal sealed class SharedAnswer
{
    private readonly byte[] utf8;
    private readonly IReadOnlyList<OpenPlace> places;

    private SharedAnswer(ExecutionResult result, byte[] utf8, IReadOnlyList<OpenPlace> places)
    {
        Outcome = result.Outcome;
        Errors = result.Errors;
        HasData = result.HasData;
        this.utf8 = utf8;
        this.places = places;
    }

    public Outcome Outcome { get; }

    public IReadOnlyList<GraphQLError> Errors { get; }

    public bool HasData { get; }

    /// <summary>Whether another try would come to the same: nothing was refused, and nothing failed that is ours.</summary>
    public bool Succeeded => HasData && !Errors.Any(error => error.Code is Hidden.Code or DeadlineException.Code);

    /// <summary>Writes the result down; it is not needed any more then.</summary>
    public static SharedAnswer Of(ExecutionResult result)
    {
        var places = new List<OpenPlace>();
        var buffer = new ArrayBufferWriter<byte>(1024);
        if (result.Outcome == Outcome.Executed)
        {
            result.OpenReceivers(places);
            var output = new JsonOutput(buffer);
            result.WriteBody(ref output);
            output.Flush();
        }
        return new SharedAnswer(result, buffer.WrittenSpan.ToArray(), places);
    }

    /// <param name="own">The event with the receiver's own fields; null where it has none.</param>
    public void WriteBody(ref JsonOutput output, SelectionRun? own)
    {
        var from = 0;
        foreach (var place in places)
        {
            output.Raw(utf8.AsSpan(from..place.At));
            own!.Fields[place.Field]!.Values!.Write(ref output, 0);
            from = place.At;
        }
        output.Raw(utf8.AsSpan(from));
    }
}

/// <summary>Where in an answer a receiver's own value is to stand.</summary>
/// <param name="At">How many bytes stand before it.</param>
/// <param name="Field">Which of the event's own fields it is.</param>
internal readonly record struct OpenPlace(int At, int Field);
