using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.6.3 Input Object Field Uniqueness.</summary>
internal sealed class InputObjectFieldUniqueness(ValidationContext context) : ValidationRule(context)
{
    public override void Value(Value value, GraphType? type)
    {
        if (value is not ObjectValue { Fields.Count: > 1 } given)
            return;
        foreach (var group in given.Fields.GroupBy(field => field.Name).Where(group => group.Count() > 1))
            Report($"There can be only one input field named \"{group.Key}\".", group.Select(field => field.Location));
    }
}
