using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>A way through the graph from a root to a type.</summary>
internal sealed record Route(OperationType Operation, CompositeType End, IReadOnlyList<Step> Steps)
{
    public string Keyword => Operation.ToString().ToLowerInvariant();

    public Route Then(Step step) => new(Operation, step.End, [.. Steps, step]);

    /// <summary>Selections at the end of the way, as a whole operation selects them.</summary>
    public string Around(string selections) => Steps.Reverse().Aggregate(selections, (inner, step) => step.Around(inner));

    public override string ToString() => string.Join('.', Steps.Select(step => step.Field.Name).Prepend(Keyword));
}

/// <summary>From a type by a field of its own to the field's type, or to one that the field's type stands for.</summary>
internal sealed record Step(CompositeType Parent, FieldDefinition Field, CompositeType End)
{
    public string Around(string inner) =>
        $"{Field.Name}{GivenValues.Arguments(Parent, Field, End.Name)} {{ {(ReferenceEquals(Field.Type.Named, End) ? inner : $"... on {End.Name} {{ {inner} }}")} }}";
}
