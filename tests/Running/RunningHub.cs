using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Hub.Commands;

namespace Hub.Running;

/// <summary>A hub that serves on a port and a database of its own: from within the tests, or as the program.</summary>
public abstract class RunningHub : IAsyncLifetime
{
    public const string Today = "2025-12-15";

    private readonly ConcurrentDictionary<string, Task<string>> _tokens = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("hub-").FullName;

    public Uri Address { get; protected set; } = new("http://localhost");

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromMinutes(2) };

    protected abstract Task<string> ConnectionStringAsync();

    /// <summary>Which database it is on, for a command that is to be on the same.</summary>
    public Task<string> DatabaseAsync() => ConnectionStringAsync();

    /// <summary>Settings beside, by the names that the environment has for them.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        await LoadAsync();
    }

    /// <summary>What the hub holds when the tests begin; nothing by default.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>Begins to serve, with the day of the law set.</summary>
    public abstract Task StartAsync();

    /// <summary>Serves no more.</summary>
    protected abstract Task EndAsync();

    /// <summary>As `hub token` prints it, signed with the built-in key of Development.</summary>
    public Task<string> TokenAsync(string audience, string region, string purpose, params string[] more) =>
        _tokens.GetOrAdd(string.Join(' ', [audience, region, purpose, .. more]), async _ =>
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var code = await CommandLine.RunAsync(["token", "--environment", "Development", "--audience", audience, "--region", region, "--purpose", purpose, .. more], output, error);
            return code == 0 ? output.ToString().Trim() : throw new InvalidOperationException(error.ToString());
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
        await EndAsync();
        Http.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
