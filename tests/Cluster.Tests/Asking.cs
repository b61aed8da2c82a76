using System.Net.Http.Headers;
using System.Text;

namespace Hub.Clustered;

/// <summary>One operation over HTTP, at any door.</summary>
internal static class Asking
{
    /// <summary>The code of an error of an answer.</summary>
    public static string CodeOf(JsonElement error) => error.GetProperty("extensions").GetProperty("code").GetString()!;

    /// <summary>The whole answer as JSON, whatever its status.</summary>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    public static async Task<JsonElement> PostAsync(HttpClient http, Uri door, string token, string query, object variables, CancellationToken over)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(door, "/graphql"))
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, over);
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(over));
    }
}
