using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>5.8.3 All Variable Uses Defined, by each operation that makes them.</summary>
internal sealed class AllVariableUsesDefined(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(Document document)
    {
        foreach (var operation in document.Operations)
        {
            var defined = operation.Variables.Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var use in Context.VariablesOf(operation).Where(use => !defined.Contains(use.Variable.Name)))
            {
                Report(
                    $"Variable \"${use.Variable.Name}\" is not defined{(operation.Name is { } name ? $" by operation \"{name}\"" : "")}.",
                    use.Variable.Location, operation.Location);
            }
        }
    }
}
