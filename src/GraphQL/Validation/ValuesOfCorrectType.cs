using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.6.1 Values of Correct Type: each literal can be read as the type of its place.</summary>
internal sealed class ValuesOfCorrectType : ValidationRule
{
    private readonly LiteralCheck check;

    public ValuesOfCorrectType(ValidationContext context) : base(context) =>
        check = new LiteralCheck(context.Options.Scalars, (message, location) => Report(message, location));

    public override void Value(Value value, GraphType? type)
    {
        if (type is not null)
            check.Itself(value, type);
    }
}
