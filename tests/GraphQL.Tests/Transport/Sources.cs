using System.Runtime.CompilerServices;

namespace GraphQL.Tests.Transport;

/// <summary>The sources of events that never end by themselves, and what became of them.</summary>
internal sealed class Sources
{
    private int open;
    private int produced;

    /// <summary>How many have begun and not been let go.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>How many events of <see cref="Flood"/> have been taken.</summary>
    public int Produced => Volatile.Read(ref produced);

    /// <summary>What a mutation waits for.</summary>
    public TaskCompletionSource<int> Held { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>One event, and then silence until it is cancelled.</summary>
    public async IAsyncEnumerable<int?> Forever([EnumeratorCancellation] CancellationToken cancellation)
    {
        Interlocked.Increment(ref open);
        try
        {
            yield return 1;
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    /// <summary>Large events as fast as they are taken.</summary>
    public async IAsyncEnumerable<string?> Flood([EnumeratorCancellation] CancellationToken cancellation)
    {
        Interlocked.Increment(ref open);
        try
        {
            var text = new string('x', 64 * 1024);
            while (!cancellation.IsCancellationRequested)
            {
                await Task.Yield();
                Interlocked.Increment(ref produced);
                yield return text;
            }
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }
}
