using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>5.8.2 Variables Are Input Types, that the schema has.</summary>
internal sealed class VariablesAreInputTypes(ValidationContext context) : ValidationRule(context)
{
    public override void VariableDefinition(VariableDefinition variable)
    {
        var named = Named(variable.Type);
        if (Schema.Type(named.Name) is null)
            Report(FragmentSpreadTypeExistence.UnknownType(Schema, named.Name), named.Location);
        else if (!Schema.TypeFrom(variable.Type)!.IsInput)
            Report($"Variable \"${variable.Name}\" cannot be non-input type \"{variable.Type}\".", variable.Type.Location);
    }

    private static NamedTypeReference Named(TypeReference type) => type switch
    {
        NonNullTypeReference nonNull => Named(nonNull.OfType),
        ListTypeReference list => Named(list.OfType),
        _ => (NamedTypeReference)type,
    };
}
