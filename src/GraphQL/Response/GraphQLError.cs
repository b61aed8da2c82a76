namespace GraphQL.Response;

/// <summary>An error as section 7.1.2 has it: what a caller is told went wrong, and where.</summary>
public sealed record GraphQLError(string Message)
{
    /// <summary>The places in the document that the error is about.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>The response position, made of field names (string) and list indices (int); null for an error that is about no position.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Anything else a program can act on; "code" is one of its keys.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The machine-readable kind of the error, when it has one.</summary>
    public string? Code => Extensions is not null && Extensions.TryGetValue("code", out var code) ? code as string : null;

    /// <summary>An error of a kind, with further extensions beside its code.</summary>
    public static GraphQLError Of(string code, string message, params (string Key, object? Value)[] extensions)
    {
        var all = new Dictionary<string, object?>(extensions.Length + 1) { ["code"] = code };
        foreach (var (key, value) in extensions)
            all[key] = value;
        return new GraphQLError(message) { Extensions = all };
    }

    /// <summary>The same error at these places; places that are not known are left out.</summary>
    public GraphQLError At(params IEnumerable<SourceLocation> locations) =>
        this with { Locations = [.. locations.Where(location => location.IsKnown)] };

    /// <summary>The message and the places, for logs and test failures.</summary>
    public override string ToString() =>
        Message + string.Concat(Locations.Select(location => $" ({location.Line}:{location.Column})"));
}
