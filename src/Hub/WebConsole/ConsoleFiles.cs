using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Hub.WebConsole;

/// <summary>The console's files as they lie beside the program. What was compressed when they were built is sent as it is, nothing is compressed here.</summary>
public sealed class ConsoleFiles(IFileProvider folder)
{
    public const string MainPage = "index.html";

    /// <summary>Names of files here have the hash of what is in them.</summary>
    private const string Hashed = "assets/";

    /// <summary>By preference.</summary>
    private static readonly (string Encoding, string Ending)[] Forms = [("br", ".br"), ("gzip", ".gz")];
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <returns>Null: there is no such file in the folder itself; where a link leads is not in it.</returns>
    public IFileInfo? Find(string name) => folder.GetFileInfo(name) is { Exists: true, IsDirectory: false } file && !IsLinked(file, name) ? file : null;

    /// <param name="name">By which the file was found.</param>
    public Task AnswerAsync(HttpContext http, string name, IFileInfo file)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = name.StartsWith(Hashed, StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        var compressed = Forms.Select(form => (form.Encoding, form.Ending, File: Find(name + form.Ending))).Where(form => form.File is not null).ToList();
        if (compressed.Count > 0) headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var chosen = compressed.FirstOrDefault(form => Accepts(http.Request, form.Encoding));
        if (chosen.File is not null) headers.ContentEncoding = chosen.Encoding;
        var sent = chosen.File ?? file;
        // One name has as many representations as forms, and each its own tag.
        var tag = new EntityTagHeaderValue($"\"{sent.LastModified.UtcTicks:x}-{sent.Length:x}{chosen.Ending}\"");
        return TypedResults.PhysicalFile(sent.PhysicalPath!, TypeOf(name), entityTag: tag, enableRangeProcessing: true).ExecuteAsync(http);
    }

    /// <summary>The build lays files, never links.</summary>
    private static bool IsLinked(IFileInfo file, string name)
    {
        FileSystemInfo? place = new FileInfo(file.PhysicalPath!);
        foreach (var _ in name.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (place?.LinkTarget is not null) return true;
            place = Directory.GetParent(place!.FullName);
        }
        return false;
    }

    private static string TypeOf(string name) =>
        !Types.TryGetContentType(name, out var type) ? "application/octet-stream"
        : type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8"
        : type;

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);
}
