using Hub.Configuration;
using Hub.Demo;
using Hub.Tokens;
using Microsoft.Extensions.FileProviders;

namespace Hub.WebConsole;

/// <summary>Where a browser finds the console: its pages and files from /, what they have to know first from /console/. None of it asks for a token or the database.</summary>
public static class ConsoleRoutes
{
    /// <summary>The console lies beside the program, as the build put it there.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "console");

    /// <param name="folder">Where the built console is; it may be missing.</param>
    /// <exception cref="SettingsException">A setting of the console makes no sense.</exception>
    public static void Map(WebApplication app, string folder, HubSettings settings, Func<DateOnly> today, TimeProvider clock)
    {
        var headers = new ConsoleHeaders(settings.Console.Issuer);
        var pages = new ConsolePages(Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider(), headers);
        var script = DemoScript.Read();
        var facts = new ConsoleFacts(SignIn.Of(settings, script), today);
        var everybodyHasTheKey = HubKeys.IsForDevelopment(settings);
        var examples = new ExampleOperations(everybodyHasTheKey ? script : null, clock);
        app.MapGet("/console/settings", Answered(facts.AnswerAsync));
        app.MapGet("/console/examples", Answered(examples.AnswerAsync));
        if (everybodyHasTheKey)
        {
            var issuer = new TokenIssuer(HubKeys.DevelopmentSigning, settings.Issuer, settings.Audience, clock);
            app.MapPost("/console/tokens", Answered(new DemoTokens(script, issuer, clock).AnswerAsync));
        }
        app.Map("/console/{**rest}", Answered(NothingAsync));
        app.MapMethods("/{**page}", [HttpMethods.Get, HttpMethods.Head], pages.AnswerAsync);

        RequestDelegate Answered(RequestDelegate answer) => http =>
        {
            headers.Set(http.Response, ConsoleFiles.MainPage);
            http.Response.Headers.CacheControl = "no-store";
            return answer(http);
        };
    }

    private static Task NothingAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
