using GraphQL.Execution;
using GraphQL.Response;

namespace GraphQL.Transport.Sockets;

/// <summary>
/// The operations that are open on a socket, each under the id that the client gave it. One that is over for the client may still have its last
/// message to send; these are bounded too, so that a client that asks and never reads is not read from either.
/// </summary>
internal sealed class SocketOperations(TransportServer server, SocketOutput output) : IDisposable
{
    // A list under a lock: most sockets have one subscription, and there are many sockets.
    private readonly List<SocketOperation> unfinished = new(1);
    private readonly SemaphoreSlim places = new(2 * server.Options.MaxOperationsPerSocket);
    private long held;

    /// <summary>Starts an operation, or refuses it when there are too many; waits when too many have not sent their last message.</summary>
    /// <param name="size">Of the message that it came in.</param>
    /// <exception cref="ProtocolException">The id is in use.</exception>
    public async ValueTask StartAsync(string id, int size, RequestParameters request, Func<RequestContext> context, CancellationToken cancellation)
    {
        var operation = new SocketOperation(id, size);
        if (!TryAdd(operation))
        {
            throw new ProtocolException(CloseCode.DuplicateId, $"Subscriber for {id} already exists");
        }
        if ((Excess(size) ?? context().Allowance?.Request()) is { } excess)
        {
            Remove(operation);
            await output.ErrorAsync(id, [excess]).ConfigureAwait(false);
            return;
        }
        try
        {
            await places.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Remove(operation);
            throw;
        }
        Interlocked.Add(ref held, size);
        operation.Finished = RunAsync(operation, request, context);
    }

    /// <summary>The client wants no more of it; an unknown id is one that has just ended.</summary>
    public void Stop(string id)
    {
        SocketOperation? operation;
        lock (unfinished)
        {
            operation = unfinished.Find(one => one.IsOpen && one.Id == id);
            operation?.IsOpen = false;
        }
        operation?.Ended.Cancel();
    }

    /// <summary>Waits until what was begun before the host stops is answered, or the time for that is over; subscriptions end by themselves.</summary>
    public async Task DrainAsync() =>
        await Task.WhenAll(Begun().Select(one => one.Finished!)).WaitAsync(server.Drained).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Ends all, and waits for them.</summary>
    public async Task StopAsync()
    {
        var all = Begun();
        foreach (var operation in all)
        {
            await operation.Ended.CancelAsync().ConfigureAwait(false);
        }
        await Task.WhenAll(all.Select(one => one.Finished!)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => places.Dispose();

    private bool TryAdd(SocketOperation operation)
    {
        lock (unfinished)
        {
            if (unfinished.Exists(one => one.IsOpen && one.Id == operation.Id))
            {
                return false;
            }
            unfinished.Add(operation);
            return true;
        }
    }

    private void Remove(SocketOperation operation)
    {
        lock (unfinished)
        {
            operation.IsOpen = false;
            unfinished.Remove(operation);
        }
    }

    private List<SocketOperation> Begun()
    {
        lock (unfinished)
        {
            return unfinished.FindAll(one => one.Finished is not null);
        }
    }

    private GraphQLError? Excess(int size)
    {
        var most = server.Options.MaxOperationsPerSocket;
        int open;
        lock (unfinished)
        {
            open = unfinished.Count(one => one.IsOpen);
        }
        if (open > most)
        {
            return GraphQLError.Of("TOO_MANY_OPERATIONS", $"A socket may have {most} operations open at most.", ("limit", most));
        }
        var before = Interlocked.Read(ref held);
        var bytes = 4L * server.Options.MaxRequestBytes;
        return before > 0 && before + size > bytes
            ? GraphQLError.Of("TOO_MANY_OPERATIONS", $"The operations open on a socket may have {bytes} bytes at most, all together.", ("limit", bytes))
            : null;
    }

    private async Task RunAsync(SocketOperation operation, RequestParameters request, Func<RequestContext> context)
    {
        // The next message is read meanwhile.
        await Task.Yield();
        try
        {
            await AnswerAsync(operation, request, context).ConfigureAwait(false);
        }
        finally
        {
            Remove(operation);
            Interlocked.Add(ref held, -operation.Size);
            places.Release();
        }
    }

    private async Task AnswerAsync(SocketOperation operation, RequestParameters request, Func<RequestContext> context)
    {
        var ended = operation.Ended.Token;
        if (server.Stopping.IsCancellationRequested)
        {
            // Whoever waits for what was begun may not have seen it: it is not begun, and the close says to come back.
            return;
        }
        try
        {
            var results = await server.Requests.SubscribeAsync(request, context, server.Stopping, ended).ConfigureAwait(false);
            await foreach (var result in results.ConfigureAwait(false))
            {
                using (result)
                {
                    if (ended.IsCancellationRequested)
                    {
                        return;
                    }
                    if (result.Outcome != Outcome.Executed)
                    {
                        await FinishAsync(operation, output.ErrorAsync, result.Errors).ConfigureAwait(false);
                        return;
                    }
                    if (!await output.NextAsync(operation.Id, result).ConfigureAwait(false))
                    {
                        return;
                    }
                }
            }
            await FinishAsync(operation, (of, _) => output.CompleteAsync(of), []).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested || server.Stopping.IsCancellationRequested)
        {
            // The client stopped it, the socket is closing, or the host ends its streams: without complete, so that the client comes back and resumes.
        }
        catch (Exception failure)
        {
            await FinishAsync(operation, output.ErrorAsync, [server.Executor.ErrorOf(failure)]).ConfigureAwait(false);
        }
    }

    /// <summary>Frees the id before the last message, so that the client may use it again at once; says nothing when the client had stopped it.</summary>
    private async Task FinishAsync(SocketOperation operation, Func<string, IReadOnlyList<GraphQLError>, Task> send, IReadOnlyList<GraphQLError> errors)
    {
        bool wasOpen;
        lock (unfinished)
        {
            wasOpen = operation.IsOpen;
            operation.IsOpen = false;
        }
        if (wasOpen)
        {
            await send(operation.Id, errors).ConfigureAwait(false);
        }
    }
}
