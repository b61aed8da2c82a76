using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hub.WebConsole;

/// <summary>The JSON that the console is answered in under /console/: what is null is left out, a refusal is an error as GraphQL has them.</summary>
internal static class ConsoleJson
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static Task WriteAsync<T>(HttpContext http, T answer) => http.Response.WriteAsJsonAsync(answer, Form, http.RequestAborted);

    public static Task RefuseAsync(HttpContext http, int status, string code, string message)
    {
        http.Response.StatusCode = status;
        return WriteAsync(http, new { errors = new[] { new { message, extensions = new { code } } } });
    }
}
