namespace GraphQL.Binding;

/// <summary>One event of a subscription's source: what becomes the field's value, and what its response tells beside.</summary>
/// <param name="Id">From where a subscriber can resume after it.</param>
/// <param name="Extensions">Null: nothing.</param>
internal readonly record struct SourceEvent(object? Value, string? Id, IReadOnlyDictionary<string, object?>? Extensions);
