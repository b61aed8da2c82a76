using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.8.5 All Variable Usages Are Allowed: whatever value the variable may have, its places take it.</summary>
internal sealed class AllVariableUsagesAreAllowed(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(Document document)
    {
        foreach (var operation in document.Operations)
        {
            var variables = new Dictionary<string, (VariableDefinition Definition, GraphType Type)>(StringComparer.Ordinal);
            foreach (var variable in operation.Variables)
            {
                if (Schema.TypeFrom(variable.Type) is { } type)
                    variables.TryAdd(variable.Name, (variable, type));
            }

            foreach (var use in Context.VariablesOf(operation))
            {
                if (variables.TryGetValue(use.Variable.Name, out var variable))
                    Check(use, variable.Definition, variable.Type);
            }
        }
    }

    private void Check(VariableUse use, VariableDefinition variable, GraphType type)
    {
        if (use.Type is { } expected && !IsAllowed(type, variable.DefaultValue, expected, use.HasDefault))
        {
            Report(
                $"Variable \"${variable.Name}\" of type \"{type}\" used in position expecting type \"{expected}\".",
                variable.Location, use.Variable.Location);
        }

        if (use.OneOf is not null && type.IsNullable)
        {
            Report(
                $"Variable \"${variable.Name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{use.OneOf}\".",
                variable.Location, use.Variable.Location);
        }
    }

    // IsVariableUsageAllowed: a nullable variable may stand at a non-null place when the variable or the place has a default.
    private static bool IsAllowed(GraphType type, Value? variableDefault, GraphType expected, bool hasDefault)
    {
        if (expected.IsNullable || !type.IsNullable)
            return AreCompatible(type, expected);
        return (hasDefault || variableDefault is not (null or NullValue)) && AreCompatible(type, expected.Nullable);
    }

    // AreTypesCompatible: the variable's type is the place's or a narrower one.
    private static bool AreCompatible(GraphType type, GraphType expected) => (type, expected) switch
    {
        (NonNullType a, NonNullType b) => AreCompatible(a.OfType, b.OfType),
        (_, NonNullType) => false,
        (NonNullType a, _) => AreCompatible(a.OfType, expected),
        (ListType a, ListType b) => AreCompatible(a.OfType, b.OfType),
        (NamedType a, NamedType b) => ReferenceEquals(a, b),
        _ => false,
    };
}
