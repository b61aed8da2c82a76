using System.Collections.ObjectModel;

namespace GraphQL.Response;

/// <summary>One entry of a response's <c>errors</c> (section 7.1.2, Errors).</summary>
public sealed record GraphQLError(string Message)
{
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>Response names (<see cref="string"/>) and list indices (<see cref="int"/>) from the root; null for a request error.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Anything for machines; values may be strings, numbers, booleans, null, lists and dictionaries of these.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The extension <c>code</c>, by which callers tell errors apart.</summary>
    public string? Code => Extensions is not null && Extensions.TryGetValue("code", out var code) ? code as string : null;

    public static GraphQLError Of(string code, string message, params (string Key, object? Value)[] extensions)
    {
        var all = new OrderedDictionary<string, object?> { ["code"] = code };
        foreach (var (key, value) in extensions)
        {
            all[key] = value;
        }
        return new GraphQLError(message) { Extensions = new ReadOnlyDictionary<string, object?>(all) };
    }
}
