using System.Collections.Concurrent;
using GraphQL.Execution;
using GraphQL.Response;

namespace GraphQL.Transport.Sockets;

/// <summary>
/// The operations that are open on a socket, each under the id that the client gave it. One that is over for the client may still have its last
/// message to send; these are bounded too, so that a client that asks and never reads is not read from either.
/// </summary>
internal sealed class SocketOperations(TransportServer server, SocketOutput output) : IDisposable
{
    // Small: most sockets have one subscription, and there are many sockets.
    private readonly ConcurrentDictionary<string, Running> open = new(concurrencyLevel: 1, capacity: 1, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Running, bool> unfinished = new(concurrencyLevel: 1, capacity: 1);
    private readonly SemaphoreSlim places = new(2 * server.Options.MaxOperationsPerSocket);
    private long held;

    /// <summary>Starts an operation, or refuses it when there are too many; waits when too many have not sent their last message.</summary>
    /// <param name="message">What the request points into; disposed when the operation is over.</param>
    /// <exception cref="ProtocolException">The id is in use.</exception>
    public async ValueTask StartAsync(SocketMessage message, RequestParameters request, Func<RequestContext> context, CancellationToken cancellation)
    {
        var id = message.Id;
        var running = new Running(message);
        if (!open.TryAdd(id, running))
        {
            throw new ProtocolException(CloseCode.DuplicateId, $"Subscriber for {id} already exists");
        }
        if ((Excess(message) ?? context().Allowance?.Request()) is { } excess)
        {
            open.TryRemove(id, out _);
            message.Dispose();
            await output.ErrorAsync(id, [excess]).ConfigureAwait(false);
            return;
        }
        await places.WaitAsync(cancellation).ConfigureAwait(false);
        Interlocked.Add(ref held, message.Size);
        unfinished.TryAdd(running, true);
        _ = Task.Run(() => RunAsync(id, running, request, context), CancellationToken.None);
    }

    /// <summary>The client wants no more of it; an unknown id is one that has just ended.</summary>
    public void Stop(string id)
    {
        if (open.TryRemove(id, out var running))
        {
            running.Ended.Cancel();
        }
    }

    /// <summary>Waits until what was begun before the host stops is answered, or the time for that is over; subscriptions end by themselves.</summary>
    public Task DrainAsync() => Task.WhenAll(unfinished.Keys.Select(running => running.Finished.Task))
        .WaitAsync(server.Drained).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    /// <summary>Ends all, and waits for them.</summary>
    public async Task StopAsync()
    {
        var all = unfinished.Keys.ToArray();
        foreach (var running in all)
        {
            await running.Ended.CancelAsync().ConfigureAwait(false);
        }
        await Task.WhenAll(all.Select(running => running.Finished.Task)).ConfigureAwait(false);
    }

    public void Dispose() => places.Dispose();

    private GraphQLError? Excess(SocketMessage message)
    {
        var most = server.Options.MaxOperationsPerSocket;
        if (open.Count > most)
        {
            return GraphQLError.Of("TOO_MANY_OPERATIONS", $"A socket may have {most} operations open at most.", ("limit", most));
        }
        var before = Interlocked.Read(ref held);
        var bytes = 4L * server.Options.MaxRequestBytes;
        return before > 0 && before + message.Size > bytes
            ? GraphQLError.Of("TOO_MANY_OPERATIONS", $"The operations open on a socket may have {bytes} bytes at most, all together.", ("limit", bytes))
            : null;
    }

    private async Task RunAsync(string id, Running running, RequestParameters request, Func<RequestContext> context)
    {
        try
        {
            await AnswerAsync(id, running, request, context).ConfigureAwait(false);
        }
        finally
        {
            open.TryRemove(KeyValuePair.Create(id, running));
            unfinished.TryRemove(running, out _);
            Interlocked.Add(ref held, -running.Message.Size);
            running.Message.Dispose();
            places.Release();
            running.Finished.SetResult();
        }
    }

    private async Task AnswerAsync(string id, Running running, RequestParameters request, Func<RequestContext> context)
    {
        var ended = running.Ended.Token;
        if (server.Stopping.IsCancellationRequested)
        {
            // Whoever waits for what was begun may not have seen it: it is not begun, and the close says to come back.
            return;
        }
        try
        {
            await foreach (var result in server.Requests.Subscribe(request, context, server.Stopping, ended).ConfigureAwait(false))
            {
                using (result)
                {
                    if (ended.IsCancellationRequested)
                    {
                        return;
                    }
                    if (result.Outcome != Outcome.Executed)
                    {
                        await FinishAsync(id, running, output.ErrorAsync, result.Errors).ConfigureAwait(false);
                        return;
                    }
                    if (!await output.NextAsync(id, result).ConfigureAwait(false))
                    {
                        return;
                    }
                }
            }
            await FinishAsync(id, running, (of, _) => output.CompleteAsync(of), []).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested || server.Stopping.IsCancellationRequested)
        {
            // The client stopped it, the socket is closing, or the host ends its streams: without complete, so that the client comes back and resumes.
        }
        catch (Exception failure)
        {
            await FinishAsync(id, running, output.ErrorAsync, [server.Executor.ErrorOf(failure)]).ConfigureAwait(false);
        }
    }

    /// <summary>Frees the id before the last message, so that the client may use it again at once; says nothing when the client had stopped it.</summary>
    private async Task FinishAsync(
        string id, Running running, Func<string, IReadOnlyList<GraphQLError>, Task> send, IReadOnlyList<GraphQLError> errors)
    {
        if (open.TryRemove(KeyValuePair.Create(id, running)))
        {
            await send(id, errors).ConfigureAwait(false);
        }
    }

    private sealed class Running(SocketMessage message)
    {
        public SocketMessage Message => message;

        public CancellationTokenSource Ended { get; } = new();

        public TaskCompletionSource Finished { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
