using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.6.4 Input Object Required Fields: what is non-null and has no default is given.</summary>
internal sealed class InputObjectRequiredFields : ValidationRule
{
    private readonly LiteralCheck check;

    public InputObjectRequiredFields(ValidationContext context) : base(context) =>
        check = new LiteralCheck(context.Options.Scalars, (message, location) => Report(message, location));

    public override void Value(Value value, GraphType? type)
    {
        if (value is ObjectValue given && LiteralCheck.WithoutLists(type) is InputObjectType input)
            check.RequiredFields(given, input);
    }
}
