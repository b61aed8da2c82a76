using System.Collections.Frozen;
using GraphQL.TypeSystem;

namespace GraphQL.Binding;

/// <summary>Where in an operation a field stands: what of its context is the same for every request.</summary>
internal sealed record FieldSite(
    string ParentType, FieldDefinition Definition, string ResponseName, object? Annotation, FrozenSet<string> Selected);
