using GraphQL.Execution.Columns;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Completions;

/// <summary>Objects of one type.</summary>
internal sealed class ObjectCompletion<T>(string type, bool nonNull) : Completion<T>(nonNull)
{
    public override ValueColumn<T> ColumnOf(FieldPlan field) => new ObjectColumn<T>(field.Children!.For(type), NonNull);
}

/// <summary>Values of an interface or union.</summary>
internal sealed class AbstractCompletion<T>(ConcreteTypes types, bool nonNull) : Completion<T>(nonNull)
{
    public override ValueColumn<T> ColumnOf(FieldPlan field) => new AbstractColumn<T>(types, field, NonNull);
}
