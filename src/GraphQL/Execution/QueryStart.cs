using System.Text.Json;

namespace GraphQL.Execution;

/// <summary>A query that is about to be executed.</summary>
/// <param name="Extensions">Those of the request: an object, or null or nothing at all.</param>
/// <param name="Fields">The names of its root fields in the schema.</param>
public sealed record QueryStart(JsonElement Extensions, IReadOnlyList<string> Fields);
