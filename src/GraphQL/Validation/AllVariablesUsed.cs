using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>5.8.4 All Variables Used, by the operation that defines them or by its fragments.</summary>
internal sealed class AllVariablesUsed(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(Document document)
    {
        foreach (var operation in document.Operations.Where(operation => operation.Variables.Count > 0))
        {
            var used = Context.VariablesOf(operation).Select(use => use.Variable.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var variable in operation.Variables.Where(variable => !used.Contains(variable.Name)))
            {
                Report(
                    $"Variable \"${variable.Name}\" is never used{(operation.Name is { } name ? $" in operation \"{name}\"" : "")}.", variable.Location);
            }
        }
    }
}
