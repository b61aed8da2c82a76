using System.Text;
using System.Text.Json;

namespace GraphQL.Execution;

/// <summary>An operation as a caller sends it.</summary>
public sealed record GraphQLRequest
{
    /// <summary>The document's source text in UTF-8.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    public string? OperationName { get; init; }

    /// <summary>An object, or null or nothing at all.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>An object with which a request can narrow its own context (<see cref="RequestContext.Narrow"/>), or null or nothing at all.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>True where nothing may be changed, as over GET: a mutation is then refused.</summary>
    public bool QueryOnly { get; init; }

    public static GraphQLRequest Of(string document) => new() { Document = Encoding.UTF8.GetBytes(document) };
}
