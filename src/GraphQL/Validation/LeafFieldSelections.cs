using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.3.3 Leaf Field Selections: selections go down to leaves and no further.</summary>
internal sealed class LeafFieldSelections(ValidationContext context) : ValidationRule(context)
{
    public override void Field(Field field, CompositeType? parent, FieldDefinition? definition)
    {
        if (definition is null)
            return;
        if (definition.Type.Named is not CompositeType)
        {
            if (field.SelectionSet is { } extra)
                Report($"Field \"{field.Name}\" must not have a selection since type \"{definition.Type}\" has no subfields.", extra.Location);
        }
        else if (field.SelectionSet is null)
        {
            Report(
                $"Field \"{field.Name}\" of type \"{definition.Type}\" must have a selection of subfields. Did you mean \"{field.Name} {{ ... }}\"?", field.Location);
        }
    }
}
