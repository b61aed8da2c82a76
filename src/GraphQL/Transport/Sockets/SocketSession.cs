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
    private bool initialised;
    private bool closing;

    public async Task RunAsync()
    {
        using var restart = server.Stopping.Register(() => Close(CloseCode.Restart, "Service restart: connect again", operations.DrainAsync()));
        using var broken = gone.Token.Register(output.Abort);
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(gone.Token);
        var pulse = PulseAsync(quiet.Token);
        var late = InitTimeoutAsync(quiet.Token);
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
            await quiet.CancelAsync().ConfigureAwait(false);
            await operations.StopAsync().ConfigureAwait(false);
            await Task.WhenAll(pulse, late).ConfigureAwait(false);
            operations.Dispose();
            right?.Dispose();
            held?.Dispose();
            gone.Dispose();
            output.Dispose();
        }
    }

    private async Task ReceiveAsync()
    {
        while (await NextAsync().ConfigureAwait(false) is { } bytes)
        {
            if (closing)
            {
                continue;
            }
            try
            {
                await HandleAsync(SocketMessage.Parse(bytes)).ConfigureAwait(false);
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

    private async ValueTask<byte[]?> NextAsync()
    {
        try
        {
            return await input.ReceiveAsync(gone.Token).ConfigureAwait(false);
        }
        catch (ProtocolException broken)
        {
            Close(broken.Code, broken.Message);
            return [];
        }
    }

    private async Task HandleAsync(SocketMessage message)
    {
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
                return;
            case "complete":
                operations.Stop(message.Id);
                break;
            default:
                throw SocketMessage.Invalid();
        }
        message.Dispose();
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
        return operations.StartAsync(message, request!, () => context!, gone.Token);
    }

    private void Take(RequestContext admitted)
    {
        context = admitted;
        right?.Dispose();
        right = SocketRight.Watch(admitted, server.Clock, why => Close(CloseCode.Forbidden, why));
    }

    private async Task InitTimeoutAsync(CancellationToken ended)
    {
        await Delay(server.Options.InitTimeout, ended).ConfigureAwait(false);
        if (!initialised && !ended.IsCancellationRequested)
        {
            Close(CloseCode.InitTimeout, "Connection initialisation timeout");
        }
    }

    private async Task PulseAsync(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await Delay(server.Options.PulseInterval, ended).ConfigureAwait(false);
            if (!ended.IsCancellationRequested && context is { } known && server.Gate.Pulse(known) is { } pulse)
            {
                await output.PingAsync(pulse).ConfigureAwait(false);
            }
        }
    }

    private Task Delay(TimeSpan time, CancellationToken ended) =>
        Task.Delay(time, server.Clock, ended).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

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
