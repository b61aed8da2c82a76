using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>
/// A rule of section 5. All rules are told of each node in one pass over the document, with the types that the schema gives it; a type is null
/// where the document names one that is not there, which is for another rule to report.
/// </summary>
internal abstract class ValidationRule(ValidationContext context)
{
    protected ValidationContext Context { get; } = context;

    protected GraphQLSchema Schema => Context.Schema;

    public virtual void EnterDocument(Document document)
    {
    }

    public virtual void OtherDefinition(Definition definition)
    {
    }

    public virtual void Operation(OperationDefinition operation, ObjectType? root)
    {
    }

    public virtual void Fragment(FragmentDefinition fragment)
    {
    }

    public virtual void VariableDefinition(VariableDefinition variable)
    {
    }

    public virtual void Field(Field field, CompositeType? parent, FieldDefinition? definition)
    {
    }

    public virtual void Spread(FragmentSpread spread, CompositeType? parent)
    {
    }

    public virtual void InlineFragment(InlineFragment fragment, CompositeType? parent)
    {
    }

    public virtual void Directives(IReadOnlyList<Directive> directives, DirectiveLocation location)
    {
    }

    public virtual void Value(Value value, GraphType? type)
    {
    }

    public virtual void LeaveDocument(Document document)
    {
    }

    protected void Report(string message, params IEnumerable<SourceLocation> locations) =>
        Context.Report(GraphQLError.Of("VALIDATION", message, ("rule", GetType().Name)).At(locations));
}
