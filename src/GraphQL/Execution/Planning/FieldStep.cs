using GraphQL.Binding;
using GraphQL.Execution.Columns;
using GraphQL.Execution.Completions;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Planning;

/// <summary>Starts a field for a level of parents; the untyped half of <see cref="FieldStep{TParent, TValue}"/>.</summary>
internal abstract class FieldStep(FieldBinding binding)
{
    public FieldBinding Binding { get; } = binding;

    public abstract FieldRun Start(FieldPlan plan, Parents parents, OperationRun operation);
}

internal sealed class FieldStep<TParent, TValue>(FieldBinding<TParent, TValue> binding, Completion<TValue> completion) : FieldStep(binding)
{
    public override FieldRun Start(FieldPlan plan, Parents parents, OperationRun operation) =>
        new FieldRun<TParent, TValue>(plan, binding, completion, (Parents<TParent>)parents, operation);
}

/// <summary>Joins a field's binding with the completion of its type.</summary>
internal sealed class StepFactory(CompletionFactory completions, GraphType type, GraphQLSchema view) : IFieldVisitor<FieldStep>
{
    public FieldStep Visit<TParent, TValue>(FieldBinding<TParent, TValue> field) =>
        new FieldStep<TParent, TValue>(field, completions.For<TValue>(type, view));
}
