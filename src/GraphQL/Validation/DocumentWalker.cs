using GraphQL.Language;
using GraphQL.TypeSystem;

namespace GraphQL.Validation;

/// <summary>Goes once through a document, finds the type of everything in it, and tells all rules.</summary>
internal sealed class DocumentWalker(ValidationContext context, ValidationRule[] rules)
{
    private DefinitionUses uses = new();

    private GraphQLSchema Schema => context.Schema;

    public void Walk(Document document)
    {
        foreach (var rule in rules)
            rule.EnterDocument(document);
        foreach (var definition in document.Definitions)
            Visit(definition);
        foreach (var rule in rules)
            rule.LeaveDocument(document);
    }

    private void Visit(Definition definition)
    {
        context.Uses[definition] = uses = new DefinitionUses();
        switch (definition)
        {
            case OperationDefinition operation:
                var root = Schema.Root(operation.Operation);
                foreach (var rule in rules)
                    rule.Operation(operation, root);
                foreach (var variable in operation.Variables)
                    Visit(variable);
                Visit(operation.Directives, (DirectiveLocation)operation.Operation);
                Visit(operation.SelectionSet, root);
                break;
            case FragmentDefinition fragment:
                foreach (var rule in rules)
                    rule.Fragment(fragment);
                Visit(fragment.Directives, DirectiveLocation.FragmentDefinition);
                Visit(fragment.SelectionSet, Schema.Type(fragment.TypeCondition.Name) as CompositeType);
                break;
            default:
                foreach (var rule in rules)
                    rule.OtherDefinition(definition);
                break;
        }
    }

    private void Visit(VariableDefinition variable)
    {
        foreach (var rule in rules)
            rule.VariableDefinition(variable);
        Visit(variable.Directives, DirectiveLocation.VariableDefinition);
        if (variable.DefaultValue is not { } value)
            return;
        var type = Schema.TypeFrom(variable.Type);
        Visit(value, type is { IsInput: true } ? type : null);
    }

    private void Visit(SelectionSet selections, CompositeType? parent)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case Field field:
                    Visit(field, parent);
                    break;
                case FragmentSpread spread:
                    uses.Spreads.Add(spread);
                    foreach (var rule in rules)
                        rule.Spread(spread, parent);
                    Visit(spread.Directives, DirectiveLocation.FragmentSpread);
                    break;
                case InlineFragment fragment:
                    foreach (var rule in rules)
                        rule.InlineFragment(fragment, parent);
                    Visit(fragment.Directives, DirectiveLocation.InlineFragment);
                    Visit(fragment.SelectionSet, fragment.TypeCondition is { } condition ? Schema.Type(condition.Name) as CompositeType : parent);
                    break;
            }
        }
    }

    private void Visit(Field field, CompositeType? parent)
    {
        var definition = parent is null ? null : Schema.FieldOf(parent, field.Name);
        foreach (var rule in rules)
            rule.Field(field, parent, definition);
        foreach (var argument in field.Arguments)
            Visit(argument, definition?.Argument(argument.Name));
        Visit(field.Directives, DirectiveLocation.Field);
        if (field.SelectionSet is not null)
            Visit(field.SelectionSet, definition?.Type.Named as CompositeType);
    }

    private void Visit(IReadOnlyList<Directive> directives, DirectiveLocation location)
    {
        if (directives.Count == 0)
            return;
        foreach (var rule in rules)
            rule.Directives(directives, location);
        foreach (var directive in directives)
        {
            var definition = Schema.Directive(directive.Name);
            foreach (var argument in directive.Arguments)
                Visit(argument, definition?.Argument(argument.Name));
        }
    }

    private void Visit(Argument argument, InputValueDefinition? definition) =>
        Visit(argument.Value, definition?.Type, definition?.HasDefault ?? false);

    private void Visit(Value value, GraphType? type, bool hasDefault = false, InputObjectType? oneOf = null)
    {
        foreach (var rule in rules)
            rule.Value(value, type);
        switch (value)
        {
            case Variable variable:
                uses.Variables.Add(new VariableUse(variable, type, hasDefault, oneOf));
                break;
            case ListValue list:
                var item = (type?.Nullable as ListType)?.OfType;
                foreach (var inner in list.Items)
                    Visit(inner, item);
                break;
            case ObjectValue given:
                var input = LiteralCheck.WithoutLists(type) as InputObjectType;
                var last = LastOfEachName(given.Fields);
                foreach (var field in given.Fields)
                {
                    var definition = input?.Field(field.Name);
                    // Of two fields of one name, which is an error of its own, the last is the one that counts.
                    var counts = field.Value is Variable || ReferenceEquals(last[field.Name], field);
                    Visit(field.Value, counts ? definition?.Type : null, definition?.HasDefault ?? false, input?.IsOneOf == true ? input : null);
                }

                break;
        }
    }

    private static Dictionary<string, ObjectField> LastOfEachName(IReadOnlyList<ObjectField> fields)
    {
        var last = new Dictionary<string, ObjectField>(fields.Count, StringComparer.Ordinal);
        foreach (var field in fields)
            last[field.Name] = field;
        return last;
    }
}
