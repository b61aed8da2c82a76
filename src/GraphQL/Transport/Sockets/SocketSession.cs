using System.Net.WebSockets;
using GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Transport.Sockets;

/// <summary>One socket from connection to close, as graphql-transport-ws has it.</summary>
internal sealed class SocketSession(HttpContext http, TransportServer server, SocketOutput output, SocketInput input, SocketOperations operations)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
    private readonly Lock gate = new();
    private SocketRight? right;
    private RequestContext? context;
    private IDisposable? held;
    private ITimer? timer;
    private Task pulsing = Task.CompletedTask;
    private bool initialised;
    private bool closing;

    public async Task RunAsync()
    {
        using var restart = server.Stopping.Register(static session => ((SocketSession)session!).Restart(), this);
        using var broken = gone.Token.Register(static output => ((SocketOutput)output!).Abort(), output);
        timer = server.Clock.CreateTimer(static session => ((SocketSession)session!).Tick(), this, server.Options.InitTimeout, Timeout.InfiniteTimeSpan);
        try
        {
            await ReceiveAsync().ConfigureAwait(false);
            await output.CloseAsync(WebSocketCloseStatus.NormalClosure, "").ConfigureAwait(false);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // The client went without a word, or did not answer our goodbye.
        }
        finally
        {
            await timer.DisposeAsync().ConfigureAwait(false);
            await operations.StopAsync().ConfigureAwait(false);
            await pulsing.ConfigureAwait(false);
            operations.Dispose();
            right?.Dispose();
            held?.Dispose();
            gone.Dispose();
            output.Dispose();
        }
    }

    private async Task ReceiveAsync()
    {
        while (true)
        {
            try
            {
                if (await input.ReceiveAsync(gone.Token).ConfigureAwait(false) is not { } bytes)
                {
                    return;
                }
                if (!closing)
                {
                    await HandleAsync(SocketMessage.Parse(bytes)).ConfigureAwait(false);
                }
            }
            catch (ProtocolException broken)
            {
                Close(broken.Code, broken.Message);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or WebSocketException))
            {
                server.Executor.ErrorOf(failure);
                Close(CloseCode.Internal, "Internal server error");
            }
        }
    }

    private async Task HandleAsync(SocketMessage message)
    {
        using var read = message;
        switch (message.Type)
        {
            case "connection_init":
                await InitAsync(message).ConfigureAwait(false);
                break;
            case "ping":
                await RenewAsync(message).ConfigureAwait(false);
                await output.PongAsync().ConfigureAwait(false);
                break;
            case "pong":
                break;
            case "subscribe":
                await SubscribeAsync(message).ConfigureAwait(false);
                break;
            case "complete":
                operations.Stop(message.Id);
                break;
            default:
                throw SocketMessage.Invalid();
        }
    }

    private async Task InitAsync(SocketMessage message)
    {
        if (initialised)
        {
            throw new ProtocolException(CloseCode.SecondInit, "Too many initialisation requests");
        }
        initialised = true;
        var header = http.Request.Headers.Authorization.ToString();
        var admitted = await AdmitAsync(message.Authorization ?? (header.Length == 0 ? null : header)).ConfigureAwait(false);
        if (admitted.Allowance?.Request() is not null)
        {
            throw new ProtocolException(CloseCode.TryAgainLater, "Too many requests");
        }
        if (admitted.Allowance?.Socket(out held) is not null)
        {
            throw new ProtocolException(CloseCode.TryAgainLater, "Too many sockets");
        }
        Take(admitted);
        timer!.Change(server.Options.PulseInterval, server.Options.PulseInterval);
        await output.AckAsync(server.Gate.Pulse(admitted)).ConfigureAwait(false);
    }

    /// <summary>A ping with a token makes the rest of the connection the new token's: streams go on in its right, with what it sees of the schema.</summary>
    private async Task RenewAsync(SocketMessage message)
    {
        if (context is not null && message.Authorization is { } authorization)
        {
            Take(await AdmitAsync(authorization).ConfigureAwait(false));
        }
    }

    private async ValueTask<RequestContext> AdmitAsync(string? authorization)
    {
        var result = await server.AdmitAsync(http, authorization, gone.Token).ConfigureAwait(false);
        return result.Context ?? throw new ProtocolException(CloseCode.Forbidden, result.Refusal?.Message ?? "Forbidden");
    }

    private ValueTask SubscribeAsync(SocketMessage message)
    {
        if (context is null)
        {
            throw new ProtocolException(CloseCode.Unauthorized, "Unauthorized");
        }
        if (RequestJson.Fault(message.Payload, out var request) is not null)
        {
            throw SocketMessage.Invalid();
        }
        // What it keeps is its own: the message is given back at once, and not only when a subscription ends.
        return operations.StartAsync(message.Id, message.Size, request!.Detached(), () => context!, gone.Token);
    }

    private void Take(RequestContext admitted)
    {
        context = admitted;
        right?.Dispose();
        right = SocketRight.Watch(admitted, server.Clock, why => Close(CloseCode.Forbidden, why));
    }

    private void Restart() => Close(CloseCode.Restart, "Service restart: connect again", operations.DrainAsync());

    /// <summary>The time for the first message is over; from then on, time for a pulse.</summary>
    private void Tick()
    {
        if (!initialised)
        {
            Close(CloseCode.InitTimeout, "Connection initialisation timeout");
            return;
        }
        lock (gate)
        {
            // A client that does not read has one waiting for it, and no more.
            if (pulsing.IsCompletedSuccessfully && context is { } known)
            {
                pulsing = PulseAsync(known);
            }
        }
    }

    private async Task PulseAsync(RequestContext known)
    {
        if (server.Gate.Pulse(known) is { } pulse)
        {
            await output.PingAsync(pulse).ConfigureAwait(false);
        }
    }

    /// <summary>Takes nothing more, says goodbye once, and leaves the client a moment to answer.</summary>
    /// <param name="before">What is waited for before the goodbye.</param>
    private void Close(WebSocketCloseStatus code, string reason, Task? before = null)
    {
        lock (gate)
        {
            if (closing)
            {
                return;
            }
            closing = true;
        }
        _ = CloseAsync(code, reason, before ?? Task.CompletedTask);
    }

    private async Task CloseAsync(WebSocketCloseStatus code, string reason, Task before)
    {
        try
        {
            await before.ConfigureAwait(false);
            // Before the goodbye is sent: a client that does not read would keep it from ever leaving.
            gone.CancelAfter(Farewell);
            await output.CloseAsync(code, CloseCode.Reason(reason)).ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // The session had ended already.
        }
    }
}
