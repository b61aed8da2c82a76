namespace Hub.WebConsole;

/// <summary>The page in place of a console that was not built, which says how to get it.</summary>
internal sealed class MissingConsole
{
    private readonly string _page = Read();

    public Task AnswerAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(_page, http.RequestAborted);
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(MissingConsole).Assembly.GetManifestResourceStream("Hub.WebConsole.missing.html")!);
        return reader.ReadToEnd();
    }
}
