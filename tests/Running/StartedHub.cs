using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Hub.Running;

/// <summary>A hub as a user starts it: a process of its own, which has a log and limits, is told to end, and can be killed.</summary>
public abstract partial class StartedHub : RunningHub
{
    private readonly StringBuilder _log = new();
    private Process? _process;

    /// <summary>Everything the hub wrote to its output so far.</summary>
    public string Log { get { lock (_log) return _log.ToString(); } }

    /// <summary>How much the hub logs; null as it is delivered.</summary>
    protected virtual string? LogLevel => null;

    /// <summary>What bounds the hub's process, as a shell says it; null: what bounds the tests.</summary>
    protected virtual string? Limits => null;

    public override async Task StartAsync()
    {
        var connection = await ConnectionStringAsync();
        var environment = new Dictionary<string, string>(Settings) { ["ConnectionStrings__Hub"] = connection };
        foreach (var category in LogLevel is null ? [] : (string[])["Default", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore"]) environment[$"Logging__LogLevel__{category}"] = LogLevel!;
        _process = HubProgram.Start(Folder, environment, Limits, ["serve", "--urls", "http://127.0.0.1:0", "--today", Today]);
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(object _, DataReceivedEventArgs e)
        {
            if (e.Data is null) return;
            lock (_log) _log.AppendLine(e.Data);
            if (Listening().Match(e.Data) is { Success: true } match) listening.TrySetResult(new Uri(match.Groups[1].Value));
        }
        _process.OutputDataReceived += Read;
        _process.ErrorDataReceived += Read;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(listening.Task, ended) == ended) throw new InvalidOperationException("The hub ended:\n" + Log);
        Address = await listening.Task;
    }

    /// <summary>Asks the process to end (SIGTERM), as whatever runs it does, and gives its exit code; one that hangs is killed after half a minute.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            return _process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException("The hub did not end when it was asked to:\n" + Log);
        }
        finally
        {
            await KillAsync();
        }
    }

    /// <summary>Ends the process without a goodbye.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    protected override Task EndAsync() => KillAsync();

    [GeneratedRegex(@"(?:listening on:?\s+)(http://\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex Listening();
}
