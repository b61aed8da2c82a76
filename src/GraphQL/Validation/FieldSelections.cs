using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>5.3.1 Field Selections: the type has the field. A field that the view hides is answered with the view's own explanation.</summary>
internal sealed class FieldSelections(ValidationContext context) : ValidationRule(context)
{
    public override void Field(Field field, CompositeType? parent, FieldDefinition? definition)
    {
        if (parent is null || definition is not null)
            return;
        if (Context.Explain(parent.Name, field) is { } explained)
            Context.Report(explained);
        else
            Report($"Cannot query field \"{field.Name}\" on type \"{parent}\".{Hint(field.Name, parent)}", field.Location);
    }

    private string Hint(string name, CompositeType parent)
    {
        var types = parent is ObjectType ? [] : Schema.PossibleTypes(parent).Where(type => type.Field(name) is not null).ToList();
        var faces = types.SelectMany(type => type.Interfaces).Where(face => face != parent && face.Field(name) is not null).Distinct()
            .OrderByDescending(face => types.Count(type => type.Implements(face)));
        var inline = Suggestions.DidYouMeanOneOf(faces.Concat<CompositeType>(types).Select(type => type.Name), "to use an inline fragment on");
        return inline.Length > 0 ? inline : Suggestions.DidYouMean(name, parent.Fields.Select(field => field.Name));
    }
}
