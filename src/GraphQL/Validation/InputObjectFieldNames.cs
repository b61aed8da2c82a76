using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.6.2 Input Object Field Names: the input object has the field.</summary>
internal sealed class InputObjectFieldNames : ValidationRule
{
    private readonly LiteralCheck check;

    public InputObjectFieldNames(ValidationContext context) : base(context) =>
        check = new LiteralCheck(context.Options.Scalars, (message, location) => Report(message, location));

    public override void Value(Value value, GraphType? type)
    {
        if (value is ObjectValue given && LiteralCheck.WithoutLists(type) is InputObjectType input)
            check.FieldNames(given, input);
    }
}
