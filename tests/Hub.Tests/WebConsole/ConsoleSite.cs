using System.Text;
using Hub.Configuration;
using Hub.WebConsole;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hub.Tests.WebConsole;

/// <summary>The console's routes on a port of their own, over a console that is made of a few words.</summary>
internal sealed class ConsoleSite : IAsyncDisposable
{
    public const string Index = "<title>main page</title>";
    public const string Explorer = "<title>explorer</title>";
    public const string Script = "console.log('as it was written')";

    /// <summary>What lies beside the console's folder, not in it.</summary>
    public const string Secret = "not the console's";

    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _app;

    private ConsoleSite(WebApplication app) => _app = app;

    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    /// <param name="settings">As the environment would name them; null: Development with nothing set.</param>
    public static async Task<ConsoleSite> StartAsync(bool built = true, string environment = "Development", Dictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var site = new ConsoleSite(builder.Build());
        if (built) site.Build();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build();
        ConsoleRoutes.Map(site._app, Path.Combine(site._folder.Path, "console"), new HubSettings(configuration, environment), () => new DateOnly(2025, 12, 15), TimeProvider.System);
        site._app.Map("/graphql", () => "graphql");
        site._app.MapGet("/health/live", () => "live");
        site._app.Urls.Add("http://127.0.0.1:0");
        await site._app.StartAsync();
        site.Http.BaseAddress = new Uri(site._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return site;
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>As a browser asks for a page.</summary>
    public Task<HttpResponseMessage> OpenAsync(string path) => GetAsync(path, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));

    public Task<HttpResponseMessage> PostAsync(string path, string body, string type = "application/json", params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, type), headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private void Build()
    {
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[("index.html", Index), ("explorer.html", Explorer), ("favicon.svg", "<svg/>"),
            ("assets/main-a1b2.js", Script), ("assets/main-a1b2.js.br", "in brotli"), ("assets/main-a1b2.js.gz", "in gzip"), ("assets/plain-c3d4.css", "body {}"), (".built", "")])
        {
            var file = Path.Combine(_folder.Path, "console", name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        File.WriteAllText(Path.Combine(_folder.Path, "secret.txt"), Secret);
    }
}
