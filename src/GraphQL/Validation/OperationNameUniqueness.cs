using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.2.2.1 Operation Name Uniqueness.</summary>
internal sealed class OperationNameUniqueness(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, SourceLocation> first = new(StringComparer.Ordinal);

    public override void Operation(OperationDefinition operation, ObjectType? root)
    {
        if (operation.Name is { } name && !first.TryAdd(name, operation.NameLocation))
            Report($"There can be only one operation named \"{name}\".", first[name], operation.NameLocation);
    }
}
