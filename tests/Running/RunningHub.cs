using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Hub.Running;

/// <summary>A hub that serves, on a port of its own and a database of its own, with the day of the law set.</summary>
public abstract partial class RunningHub : IAsyncLifetime
{
    public const string Today = "2025-12-15";

    /// <summary>Signed with the built-in key of Development, so that any hub takes them.</summary>
    private static readonly ConcurrentDictionary<string, Task<string>> Tokens = new();

    private readonly StringBuilder _log = new();
    private Process? _process;

    public string Folder { get; } = Directory.CreateTempSubdirectory("hub-").FullName;

    public Uri Address { get; private set; } = new("http://localhost");

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Everything the hub wrote to its output so far.</summary>
    public string Log { get { lock (_log) return _log.ToString(); } }

    protected abstract Task<string> ConnectionStringAsync();

    /// <summary>Which database it is on, for a command that is to be on the same.</summary>
    public Task<string> DatabaseAsync() => ConnectionStringAsync();

    /// <summary>How much the hub logs; null as it is delivered.</summary>
    protected virtual string? LogLevel => null;

    /// <summary>Settings beside, by the names that the environment has for them.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    /// <summary>What bounds the hub's process, as a shell says it; null: what bounds the tests.</summary>
    protected virtual string? Limits => null;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        await LoadAsync();
    }

    /// <summary>What the hub holds when the tests begin; nothing by default.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    public async Task StartAsync(string urls = "http://127.0.0.1:0")
    {
        var connection = await ConnectionStringAsync();
        var environment = new Dictionary<string, string>(Settings) { ["ConnectionStrings__Hub"] = connection };
        foreach (var category in LogLevel is null ? [] : (string[])["Default", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore"]) environment[$"Logging__LogLevel__{category}"] = LogLevel!;
        _process = HubProgram.Start(Folder, environment, Limits, ["serve", "--urls", urls, "--today", Today]);
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

    public Task<string> TokenAsync(string audience, string region, string purpose, params string[] more) =>
        Tokens.GetOrAdd(string.Join(' ', [audience, region, purpose, .. more]), async _ =>
        {
            var (code, output, error) = await HubProgram.RunAsync(Folder, null,
                ["token", "--audience", audience, "--region", region, "--purpose", purpose, .. more]);
            return code == 0 ? output.Trim() : throw new InvalidOperationException(error);
        });

    public async Task<HttpResponseMessage> PostAsync(string? token, string query, object? variables = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/graphql"))
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Http.SendAsync(request);
    }

    /// <summary>The whole answer as JSON, whatever its status.</summary>
    public async Task<JsonElement> AskAsync(string? token, string query, object? variables = null)
    {
        using var response = await PostAsync(token, query, variables);
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
    }

    /// <summary>The data of an answer that must have no errors.</summary>
    public async Task<JsonElement> DataAsync(string? token, string query, object? variables = null)
    {
        var answer = await AskAsync(token, query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Http.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [GeneratedRegex(@"(?:listening on:?\s+)(http://\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex Listening();
}
