using GraphQL.Binding;
using GraphQL.Execution.Columns;
using GraphQL.Execution.Completions;
using GraphQL.TypeSystem;

namespace GraphQL.Execution.Planning;

/// <summary>Makes the runs of a field; the untyped half of <see cref="FieldStep{TParent, TValue}"/>.</summary>
internal abstract class FieldStep(FieldBinding binding)
{
    public FieldBinding Binding { get; } = binding;

    /// <param name="parents">Those whose values each operation fills in.</param>
    public abstract FieldRun RunOf(FieldPlan plan, Parents parents);
}

internal sealed class FieldStep<TParent, TValue>(FieldBinding<TParent, TValue> binding, Completion<TValue> completion) : FieldStep(binding)
{
    public override FieldRun RunOf(FieldPlan plan, Parents parents) =>
        new FieldRun<TParent, TValue>(plan, binding, completion, (Parents<TParent>)parents);
}

/// <summary>Joins a field's binding with the completion of its type.</summary>
internal sealed class StepFactory(CompletionFactory completions, GraphType type, GraphQLSchema view) : IFieldVisitor<FieldStep>
{
    public FieldStep Visit<TParent, TValue>(FieldBinding<TParent, TValue> field) =>
        new FieldStep<TParent, TValue>(field, completions.For<TValue>(type, view));
}
