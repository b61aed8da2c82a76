using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.8.1 Variable Uniqueness, within an operation.</summary>
internal sealed class VariableUniqueness(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationDefinition operation, ObjectType? root)
    {
        foreach (var group in operation.Variables.GroupBy(variable => variable.Name).Where(group => group.Count() > 1))
            Report($"There can be only one variable named \"${group.Key}\".", group.Select(variable => variable.Variable.NameLocation));
    }
}
