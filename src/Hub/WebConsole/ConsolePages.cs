using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Hub.WebConsole;

/// <summary>What an address of the console is answered with: a file, a page, or the main page, which finds the screen of the address itself.</summary>
internal sealed class ConsolePages(IFileProvider folder, ConsoleHeaders headers)
{
    /// <summary>Where there are other answers than screens: nothing that is missing there is a page.</summary>
    private static readonly string[] NoScreens = ["/graphql", "/health", "/console", "/assets"];

    private readonly ConsoleFiles _files = new(folder);
    private readonly MissingConsole _missing = new();

    public Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path;
        var name = path.Value!.Trim('/');
        if (name.Length > 0 && !path.Value.EndsWith('/') && _files.Find(name) is { } file) return AnswerAsync(http, name, file);
        if (_files.Find($"{name}.html") is { } page) return AnswerAsync(http, $"{name}.html", page);
        if (name.Length > 0 && (NoScreens.Any(place => path.StartsWithSegments(place)) || !AcceptsPages(http.Request))) return NothingAsync(http);
        if (name.Length > 0) http.Response.Headers.Vary = HeaderNames.Accept;
        return AnswerAsync(http, ConsoleFiles.MainPage, _files.Find(ConsoleFiles.MainPage));
    }

    private Task AnswerAsync(HttpContext http, string name, IFileInfo? file)
    {
        headers.Set(http.Response, name);
        return file is null ? _missing.AnswerAsync(http) : _files.AnswerAsync(http, name, file);
    }

    private Task NothingAsync(HttpContext http)
    {
        headers.Set(http.Response, ConsoleFiles.MainPage);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool AcceptsPages(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);
}
