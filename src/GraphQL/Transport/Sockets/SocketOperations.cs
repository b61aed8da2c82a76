using System.Collections.Concurrent;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Response;

namespace GraphQL.Transport.Sockets;

/// <summary>The operations that are open on a socket, each under the id that the client gave it.</summary>
internal sealed class SocketOperations(TransportServer server, SocketOutput output)
{
    private readonly int most = server.Options.MaxOperationsPerSocket;
    private readonly ConcurrentDictionary<string, Running> open = new(StringComparer.Ordinal);

    /// <summary>Starts an operation.</summary>
    /// <param name="json">What the request points into; disposed when the operation is over.</param>
    /// <exception cref="ProtocolException">The id is in use.</exception>
    public void Start(string id, RequestParameters request, JsonDocument json, Func<RequestContext> context)
    {
        var running = new Running();
        if (!open.TryAdd(id, running))
        {
            throw new ProtocolException(CloseCode.DuplicateId, Fitting($"Subscriber for {id} already exists"));
        }
        var over = open.Count > most;
        running.Task = Task.Run(() => over ? RefuseAsync(id, json) : RunAsync(id, running, request, json, context));
    }

    /// <summary>The client wants no more of it; an unknown id is one that has just ended.</summary>
    public void Stop(string id)
    {
        if (open.TryRemove(id, out var running))
        {
            running.Ended.Cancel();
        }
    }

    /// <summary>Ends all, and waits for them.</summary>
    public async Task StopAsync()
    {
        var all = open.Values.ToArray();
        foreach (var running in all)
        {
            await running.Ended.CancelAsync().ConfigureAwait(false);
        }
        await Task.WhenAll(all.Select(running => running.Task)).ConfigureAwait(false);
    }

    private async Task RunAsync(string id, Running running, RequestParameters request, JsonDocument json, Func<RequestContext> context)
    {
        using var held = json;
        var ended = running.Ended.Token;
        try
        {
            await foreach (var result in server.Requests.Subscribe(request, context, ended).ConfigureAwait(false))
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
                    await output.NextAsync(id, result).ConfigureAwait(false);
                }
            }
            await FinishAsync(id, running, (of, _) => output.CompleteAsync(of), []).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The client stopped it, or the socket is closing.
        }
        catch (Exception failure)
        {
            await FinishAsync(id, running, output.ErrorAsync, [server.Executor.ErrorOf(failure)]).ConfigureAwait(false);
        }
    }

    private async Task RefuseAsync(string id, JsonDocument json)
    {
        json.Dispose();
        open.TryRemove(id, out _);
        await output.ErrorAsync(id, [GraphQLError.Of("TOO_MANY_OPERATIONS", $"A socket may have {most} operations open at most.")]).ConfigureAwait(false);
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

    // A close frame's reason has 123 bytes at most.
    private static string Fitting(string reason) => reason.Length <= 40 ? reason : reason[..40];

    private sealed class Running
    {
        public CancellationTokenSource Ended { get; } = new();

        public Task Task { get; set; } = Task.CompletedTask;
    }
}
