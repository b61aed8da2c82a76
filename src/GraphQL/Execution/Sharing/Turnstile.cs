namespace GraphQL.Execution.Sharing;

/// <summary>Lets those who are all woken by the same event through a few at a time, so that whoever asks meanwhile is answered between them.</summary>
internal sealed class Turnstile
{
    private SemaphoreSlim Few { get; } = new(Math.Max(2, Environment.ProcessorCount));

    public async Task PassAsync(CancellationToken cancellation)
    {
        await Few.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // To the end of the line of all that waits to run.
            await Task.Yield();
        }
        finally
        {
            Few.Release();
        }
    }
}
