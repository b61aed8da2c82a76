using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.2.1.1 Operation Type Existence: the schema has the root type that the operation starts from.</summary>
internal sealed class OperationTypeExistence(ValidationContext context) : ValidationRule(context)
{
    public override void Operation(OperationDefinition operation, ObjectType? root)
    {
        if (root is not null)
            return;
        var hidden = Context.View.FullSchema.Root(operation.Operation);
        var explained = hidden is null ? [] : Context.Explain(hidden.Name, operation.SelectionSet);
        explained.ForEach(Context.Report);
        if (explained.Count == 0)
            Report($"The {operation.Operation.ToString().ToLowerInvariant()} operation is not supported by the schema.", operation.Location);
    }
}
